"""楼栋图 as rows of words: which cells make a building, and which rows make a page."""
