"""Read: files and folders become articles."""
