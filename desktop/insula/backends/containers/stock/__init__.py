"""Images, volumes and networks."""
