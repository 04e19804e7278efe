"""The card of the first minute: three questions and the looks, in the evidence pane until it is closed for good."""
