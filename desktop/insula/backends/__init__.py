"""What does the isolating. Each backend is one sub-package that fulfils `protocol.Backend`."""
