"""What is asked of a container: read, checked, written as the engine and as docker run want it."""
