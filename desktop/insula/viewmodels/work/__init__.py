"""Operations: what runs, what has run, how it ended."""
