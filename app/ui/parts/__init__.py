"""The shared parts that every screen is made of. Nothing here knows what a session is."""
