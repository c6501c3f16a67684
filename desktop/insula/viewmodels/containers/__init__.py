"""What is particular to containers and their engines."""
