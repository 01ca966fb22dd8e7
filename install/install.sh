#!/bin/sh
# 旧改助手：安装到当前用户（LibreOffice、WPS 表格），不需要管理员权限。撤消：sh install.sh --remove
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

has_libreoffice() {
    command -v soffice >/dev/null || command -v libreoffice >/dev/null
}

has_wps() {
    command -v et >/dev/null || command -v wps >/dev/null || ls -d /opt/apps/cn.wps.wps-office* >/dev/null 2>&1
}

wps_add_in() { # 空，或 --remove：只动本用户的 jsaddons 文件夹和 publish.xml 里自己的一行
    "$app/bin/python" -P -m addin.cli install-wps "$@" >/dev/null ||
        echo "注意：WPS 的加载项没有办成；请关闭 WPS 后再运行一次" >&2
}

permission() { # trust 或 distrust
    "$app/bin/python" -P -c "
import sys
from pathlib import Path
from addin.hosts.calc import permission
permission.$1(Path(sys.argv[1]), Path(sys.argv[2]))" "$profile" "$work"
}

remove() {
    if [ -x "$app/bin/python" ]; then
        permission distrust
        wps_add_in --remove
    fi
    for name in jiugai jiugai-run; do rm -f "$entries/$name.desktop" "$desktop/$name.desktop"; done
    rm -rf "$app"
}

check_kit() { # 先看安装包齐不齐，再动已经装好的
    python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' || stop "需要 Python 3.11 或更新的版本"
    if [ -d "$here/linux" ]; then
        ls "$here"/linux/jiugai-*.whl >/dev/null 2>&1 || stop "安装包不完整：linux 文件夹里没有 jiugai-*.whl；原来装的没有动"
    elif [ ! -e "$here/../pyproject.toml" ]; then
        stop "安装包不完整：没有 linux 文件夹；原来装的没有动"
    fi
}

install_program() { # 在旁边装好、试过，才换下旧的
    rm -rf "$app.new"
    python3 -m venv "$app.new" || { rm -rf "$app.new"; stop "请先安装 python3-venv；原来装的没有动"; }
    if [ -d "$here/linux" ]; then
        "$app.new/bin/python" -m pip install -q --no-index --find-links "$here/linux" jiugai || failed
    else
        "$app.new/bin/python" -m pip install -q "$here/.." || failed
    fi
    "$app.new/bin/python" -P -c "import addin.press.pressing, addin.hosts.files, xlwings" || failed
    rm -rf "$app.old"
    if [ -e "$app" ]; then mv "$app" "$app.old"; fi
    mv "$app.new" "$app" || { # 换不成就把旧的放回去
        if [ -e "$app.old" ]; then mv "$app.old" "$app"; fi
        failed
    }
    # venv 里的命令写着装的时候的路径
    grep -lI "^#!$app.new/" "$app"/bin/* 2>/dev/null | while IFS= read -r script; do
        sed -i "1s|^#!$app.new/|#!$app/|" "$script"
    done
    rm -rf "$app.old"
}

failed() {
    rm -rf "$app.new"
    stop "程序没有装上，原来装的没有动；请把上面的文字发给维护人员"
}

copy_workbook() {
    mkdir -p "$work"
    [ -e "$work/jiugai.ods" ] && return
    if [ -e "$here/workbooks/jiugai.ods" ]; then
        cp "$here/workbooks/jiugai.ods" "$work/"
    else
        made=$(mktemp -d)
        "$app/bin/python" -P -m addin.cli build --out "$made" >/dev/null
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
has_libreoffice || has_wps || stop "请先安装 LibreOffice Calc 或 WPS 表格"
if has_libreoffice; then
    python3 -c 'import sys; sys.path.append("/usr/lib/python3/dist-packages"); import uno' || stop "请先安装 python3-uno"
fi
check_kit
install_program
mkdir -p "$entries" "$work"
if has_libreoffice; then
    copy_workbook
    permission trust
    entry jiugai 旧改助手 "soffice \"$work/jiugai.ods\"" ""
fi
if has_wps; then
    wps_add_in
    [ -e "$work/jiugai.xlsx" ] || "$app/bin/python" -P -m addin.cli new "$work/jiugai.xlsx"
fi
entry jiugai-run 旧改助手-处理表格 "\"$app/bin/python\" -P -m addin.cli.dropped %F" \
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet;application/vnd.ms-excel;text/csv;"
echo "安装好了。工作簿在：$work；表格文件可拖到桌面图标 旧改助手-处理表格 上"
