"""What is done to containers, each with its way back."""
