"""What waits in the trash."""
