"""What a growing use would need: the mathematics of docs/method/demand.md, worked examples included."""
