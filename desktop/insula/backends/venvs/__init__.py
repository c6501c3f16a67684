"""Python virtual environments: those that virtualenv, venv and uv make, found in the folders of this machine."""
