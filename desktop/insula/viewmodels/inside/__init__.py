"""What is inside one environment: processes, figures, files, all that its engine knows."""
