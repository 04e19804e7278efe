"""Do 17,500 tonnes add up? Asked, answered, doubted and worked over by keyboard alone."""

HELD = "\u00a0"


def said(desk) -> str:
    return desk.pane("demand-sentence").text().replace(HELD, " ")


def test_a_claimed_demand_is_found_checked_and_defended_without_a_mouse(desk) -> None:
    desk.open(size=(1440, 900))
    desk.press("Ctrl+K")
    desk.type("claim:1.24")
    desk.press("Return")
    assert desk.session.selection == "claim:1.24"
    desk.press("Ctrl+3")
    check = desk.pane("demand-claim-check")
    assert "5.0 million robots" in check.accessibleName().replace(HELD, " ")
    assert "1.9 to 3.6 times" in check.accessibleName()
    desk.sees("evidence", "over 17,500")
    desk.sees("demand-claim-check", "Goldman Sachs 2024")

    for _ in range(40):
        if desk.focused().startswith('"demand expected'):
            break
        desk.press("Shift+Tab")
    assert "claim:1.24" in desk.focused()
    desk.press("Down")
    assert desk.focused().replace(HELD, " ") == "Goldman Sachs 2024: 1.4 million"
    desk.press("Return")
    desk.sees("evidence", "activity:humanoid_robot/World/2035/Goldman Sachs 2024")


def test_what_if_each_robot_took_six_kilograms(desk) -> None:
    desk.open(size=(1440, 900))
    desk.press("Ctrl+3")
    for _ in range(40):
        if desk.focused().startswith("Kilograms each"):
            break
        desk.press("Shift+Tab")
    desk.type("6")
    desk.press("Return")
    assert "15,600 t of magnet a year" in said(desk)
    check = desk.pane("demand-claim-check").accessibleName().replace(HELD, " ")
    assert "17,500 t ÷ 6 kg: 2.92 million robots" in check
    desk.press("Ctrl+Z")
    assert "9,100 t of magnet a year" in said(desk)
