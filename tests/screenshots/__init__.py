"""Pictures of every view and dialog, of the real application on real environments: `make screenshots`."""
