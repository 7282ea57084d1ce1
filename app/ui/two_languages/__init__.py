"""The page on which the group types its pages in a second language."""
