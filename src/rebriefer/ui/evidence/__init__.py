"""The pane that follows the selection and shows its receipt."""
