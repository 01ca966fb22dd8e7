#!/bin/sh
# 旧改助手：安装到当前用户（LibreOffice），不需要管理员权限。撤消：sh install.sh --remove
# 同一文件夹里的 linux/（*.whl）与 workbooks/ 由 make kit 准备；没有 linux/ 时从网上的软件源安装。
set -eu

here=$(cd "$(dirname "$0")" && pwd)
app="$HOME/.local/share/jiugai"
entries="$HOME/.local/share/applications"
profile="${XDG_CONFIG_HOME:-$HOME/.config}/libreoffice/4/user"
documents=$(xdg-user-dir DOCUMENTS 2>/dev/null || echo "$HOME")
work="$documents/旧改助手"
desktop=$(xdg-user-dir DESKTOP 2>/dev/null || echo "$HOME/Desktop")

stop() {
    echo "没有装成：$1" >&2
    exit 1
}

permission() { # trust 或 distrust
    "$app/bin/python" -P -c "
import sys
from pathlib import Path
from addin.hosts.calc import permission
permission.$1(Path(sys.argv[1]), Path(sys.argv[2]))" "$profile" "$work"
}

remove() {
    if [ -x "$app/bin/python" ]; then permission distrust; fi
    for name in jiugai jiugai-run; do rm -f "$entries/$name.desktop" "$desktop/$name.desktop"; done
    rm -rf "$app"
}

install_program() {
    python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' || stop "需要 Python 3.11 或更新的版本"
    python3 -m venv "$app" || stop "请先安装 python3-venv"
    if [ -d "$here/linux" ]; then
        "$app/bin/python" -m pip install -q --no-index --find-links "$here/linux" jiugai
    else
        "$app/bin/python" -m pip install -q "$here/.."
    fi
}

copy_workbook() {
    mkdir -p "$work"
    [ -e "$work/jiugai.ods" ] && return
    if [ -e "$here/workbooks/jiugai.ods" ]; then
        cp "$here/workbooks/jiugai.ods" "$work/"
    else
        made=$(mktemp -d)
        "$app/bin/jiugai" build --out "$made" >/dev/null
        mv "$made/jiugai.ods" "$work/"
        rm -rf "$made"
    fi
}

entry() { # 文件名 名称 命令 文件类型
    cat >"$entries/$1.desktop" <<EOF
[Desktop Entry]
Type=Application
Name=$2
Exec=$3
Icon=x-office-spreadsheet
Terminal=false
Categories=Office;
MimeType=$4
EOF
    chmod +x "$entries/$1.desktop"
    if [ -d "$desktop" ] && [ "$desktop" != "$HOME" ]; then cp "$entries/$1.desktop" "$desktop/"; fi
}

if [ -e "${profile%/user}/.lock" ] && pgrep -u "$(id -u)" -x soffice.bin >/dev/null 2>&1; then
    stop "请先关闭所有 LibreOffice 窗口"
fi
if [ "${1:-}" = --remove ]; then
    remove
    echo "已卸载。您的工作簿还在：$work"
    exit 0
fi
command -v soffice >/dev/null || command -v libreoffice >/dev/null || stop "请先安装 LibreOffice Calc"
python3 -c 'import sys; sys.path.append("/usr/lib/python3/dist-packages"); import uno' || stop "请先安装 python3-uno"
remove
install_program
copy_workbook
permission trust
mkdir -p "$entries"
entry jiugai 旧改助手 "soffice \"$work/jiugai.ods\"" ""
entry jiugai-run 旧改助手-处理表格 "\"$app/bin/python\" -P -m addin.cli.dropped %F" \
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet;application/vnd.ms-excel;text/csv;"
echo "安装好了。工作簿在：$work/jiugai.ods；表格文件可拖到桌面图标 旧改助手-处理表格 上"
