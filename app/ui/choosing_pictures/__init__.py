"""Choosing the pictures of Easy Read: each sentence of a pack, and which picture it has."""
