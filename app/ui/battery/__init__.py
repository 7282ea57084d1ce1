"""How much of this laptop's battery is left, so that nobody is cut off in the middle."""
