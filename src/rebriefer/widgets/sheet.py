"""Qt's style sheet for the few widgets that do not paint themselves."""

from PySide6.QtGui import QColor

from rebriefer.widgets.style import Style

SCROLL_BAR = 12
"""The room of a scroll bar: six pixels, three at either side."""


def sheet(style: Style) -> str:
    """Scroll bars of six pixels, menus, tool tips and fields, from the roles of the style."""
    handle = QColor(style.colour("edge"))
    if style.theme.opacity:
        handle.setAlphaF(0.7)
    return _SHEET.format(
        handle=f"rgba({handle.red()},{handle.green()},{handle.blue()},{handle.alpha()})",
        body=style.font("body").pixelSize(),
        bar=SCROLL_BAR,
        menu_row=style.px(5),
        menu_side=style.px(24),
        **style.theme.roles,
    )


_SHEET = """
QScrollBar {{ background: transparent; border: none; margin: 0; }}
QScrollBar:vertical {{ width: {bar}px; }}
QScrollBar:horizontal {{ height: {bar}px; }}
QScrollBar::handle {{ background: {handle}; border-radius: 3px; margin: 3px; min-height: 24px; min-width: 24px; }}
QScrollBar::handle:hover {{ border-radius: 5px; margin: 1px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; border: none; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QMenu {{ background: {panel}; color: {ink}; border: 1px solid {edge}; padding: 6px 0; }}
QMenu::item {{ padding: {menu_row}px {menu_side}px; }}
QMenu::item:selected {{ background: {accent_tint}; color: {accent}; }}
QMenu::item:checked {{ color: {accent}; font-weight: bold; }}
QMenu::indicator {{ width: 0; height: 0; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 6px 0; }}
QHeaderView {{ background: {panel}; border: none; }}
QScrollArea, QScrollArea > QWidget, #receipt {{ background: transparent; }}
QLineEdit {{ background: transparent; border: none; color: {ink}; padding: 0;
  selection-background-color: {accent}; selection-color: {on_accent}; }}
#writer-text {{ background: {panel}; color: {ink}; border: 1px solid {edge}; border-radius: 6px; padding: 2px;
  selection-background-color: {accent}; selection-color: {on_accent}; }}
#palette-results, #reader-list {{ background: transparent; border: none; outline: none; }}
QToolTip {{ background: {panel}; color: {ink}; border: 1px solid {edge}; padding: 4px 6px; font-size: {body}px; }}
"""
