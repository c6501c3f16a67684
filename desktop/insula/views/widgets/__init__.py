"""Small widgets that any page needs: words come in, signals go out, nothing is decided."""
