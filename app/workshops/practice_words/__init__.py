"""What the made-up people of the practice group said, one module for each review."""
