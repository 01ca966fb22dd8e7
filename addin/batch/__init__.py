"""The street's table: many compounds' workbooks, one line each, ranked by 同意率 among those that may be handed in."""
