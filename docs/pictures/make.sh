#!/usr/bin/env bash
# Draws the README's pictures from the demo by LibreOffice and poppler: docs/pictures/make.sh (after `make demo`).
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
soffice --headless "-env:UserInstallation=file://$work/profile" --convert-to pdf --outdir "$work" \
    demo/市农研所家属院-结果.xlsx demo/改造申报表.xlsx >/dev/null 2>&1
page_of() { # the first page of $1 that holds all of the other words
    local pdf=$1 page=1 text word
    shift
    while text=$(pdftotext -f "$page" -l "$page" -layout "$pdf" - 2>/dev/null) && [ -n "$text" ]; do
        for word in "$@"; do [[ $text == *$word* ]] || { page=$((page + 1)); continue 2; }; done
        echo "$page" && return
    done
}
draw() { # draw NAME PDF PAGE [RESOLUTION]
    pdftoppm -r "${4:-72}" -png -singlefile -f "$3" -l "$3" "$2" "docs/pictures/$1"
}
results=$work/市农研所家属院-结果.pdf
draw 一页看懂 "$results" 1
draw 同意表 "$results" "$(page_of "$results" 签字日期 代理依据 余全民)"
draw 问题清单 "$results" "$(page_of "$results" 怎么改 小结 必改)"
draw 楼栋图 "$results" "$(page_of "$results" 楼栋图 图例)" 51
draw 申报表 "$work/改造申报表.pdf" 1
ls -l docs/pictures/*.png
