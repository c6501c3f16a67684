"""What is asked of a container, section by section, as it is typed: to make one, and to edit one."""
