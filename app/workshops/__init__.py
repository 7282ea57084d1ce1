"""What a workshop is: pure values and rules, with no window, no store and no paper."""
