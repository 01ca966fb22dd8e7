#!/bin/sh
# 离线安装包：sh install/kit.sh 文件夹（make kit）。需要能访问软件源的 Linux 机器，装好 LibreOffice；Windows 的包在这里下载。
set -eu

bin=.venv/bin
target="${1:?文件夹}"
kit="$target.new"
log="$target.log"
python_version=3.12
embedded=python-3.12.10-embed-amd64.zip

stop() {
    rm -rf "$kit"
    echo "没有做成安装包，原来的没有动：$1（详情在 $log）" >&2
    exit 1
}

quietly() { # 各个程序自己说的话进日志，屏幕上只有一行
    "$@" >>"$log" 2>&1
}

mkdir -p "$(dirname "$log")"
: >"$log"
[ -x "$bin/python" ] || stop "先运行 make demo 准备环境"
rm -rf "$kit"
mkdir -p "$kit/windows" "$kit/linux" "$kit/workbooks"
quietly "$bin/python" -m pip wheel -q -c requirements.lock -w "$kit/linux" . || stop "没有从软件源取到各个包"
cp "$kit"/linux/jiugai-*.whl "$kit/windows/"

# pip 按本机判断“仅 Windows 需要”的包，所以先由 uv 按 Windows 列出清单，再逐个下载
quietly "$bin/python" -m pip install -q "uv>=0.5,<1" || stop "没有从软件源取到 uv"
quietly "$bin/uv" pip compile -q --python-platform windows --python-version "$python_version" \
    -c requirements.lock pyproject.toml -o "$kit/windows/packages.txt" || stop "列不出 Windows 要用的包"
quietly "$bin/python" -m pip download -q --no-deps --only-binary :all: --platform win_amd64 --python-version "$python_version" \
    -d "$kit/windows" -r "$kit/windows/packages.txt" pip || stop "没有从软件源取到 Windows 的各个包"
if [ -n "${WINDOWS_PYTHON:-}" ]; then
    cp "$WINDOWS_PYTHON" "$kit/windows/" 2>>"$log" || stop "没有文件 $WINDOWS_PYTHON"
else
    quietly curl -fsSL -o "$kit/windows/$embedded" "https://www.python.org/ftp/python/3.12.10/$embedded" ||
        stop "没有下载到 $embedded；请从 python.org 下载，再用 WINDOWS_PYTHON=文件 sh install/kit.sh 文件夹"
fi

quietly "$bin/jiugai" build --out "$kit/workbooks" || stop "没有做成工作簿"
cp install/install.bat install/uninstall.bat install/install.ps1 install/install.txt install/install.sh "$kit/"
for need in "windows/python-*-embed-amd64.zip" "windows/pip-*.whl" "windows/jiugai-*.whl" "linux/jiugai-*.whl" \
    workbooks/jiugai.xlsm workbooks/jiugai.xlam workbooks/jiugai.ods; do
    [ -n "$(find "$kit" -path "$kit/$need")" ] || stop "安装包不完整：没有 $need"
done
rm -rf "$target"
mv "$kit" "$target"
rm -f "$log"
echo "安装包：$target"
