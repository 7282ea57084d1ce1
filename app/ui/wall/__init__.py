"""What everyone sees. Imported only when a session runs, so nothing here delays the window."""
