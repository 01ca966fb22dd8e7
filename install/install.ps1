# 旧改助手：安装到当前用户，不需要管理员权限。撤消：运行 uninstall.bat（同一脚本加 -Remove）。
# 需要同一文件夹里有 windows\（python 压缩包和 *.whl）与 workbooks\，见 make kit。
param([switch]$Remove)
$ErrorActionPreference = 'Stop'

$App = Join-Path $env:LOCALAPPDATA 'jiugai'
$Work = Join-Path ([Environment]::GetFolderPath('MyDocuments')) '旧改助手'
$AddIn = Join-Path $env:APPDATA 'Microsoft\Excel\XLSTART\jiugai.xlam'
$SendTo = Join-Path ([Environment]::GetFolderPath('SendTo')) '旧改助手.lnk'
$Desktop = Join-Path ([Environment]::GetFolderPath('Desktop')) '旧改助手.lnk'
$Trusted = '16.0', '15.0' | ForEach-Object {
    "HKCU:\Software\Microsoft\Office\$_\Excel\Security\Trusted Locations\jiugai"
}

function Stop-IfExcelIsOpen {
    if (Get-Process -Name excel -ErrorAction SilentlyContinue) { throw '请先保存并关闭所有 Excel 窗口，再运行一次。' }
}

function Remove-Program {
    foreach ($Path in @($App, $AddIn, $SendTo, $Desktop) + $Trusted) {
        if (Test-Path -LiteralPath $Path) { Remove-Item -LiteralPath $Path -Recurse -Force }
    }
}

function Install-Python {
    $Zip = Get-ChildItem (Join-Path $PSScriptRoot 'windows') -Filter 'python-*-embed-amd64.zip' | Select-Object -First 1
    if (-not $Zip) { throw '安装包不完整：windows 文件夹里没有 python-*-embed-amd64.zip。' }
    $Folder = Join-Path $App 'python'
    Expand-Archive -LiteralPath $Zip.FullName -DestinationPath $Folder -Force
    $Paths = Get-ChildItem $Folder -Filter 'python*._pth' | Select-Object -First 1
    $Standard = $Paths.BaseName + '.zip'
    Set-Content -LiteralPath $Paths.FullName -Encoding ascii -Value $Standard, '.', 'Lib\site-packages', 'import site'
    return Join-Path $Folder 'python.exe'
}

function Install-Package([string]$Python) {
    $Wheels = Join-Path $PSScriptRoot 'windows'
    $Pip = (Get-ChildItem $Wheels -Filter 'pip-*.whl' | Select-Object -First 1).FullName
    $Run = 'import sys; sys.path.insert(0, sys.argv[1]); from pip._internal.cli.main import main; sys.exit(main(sys.argv[2:]))'
    & $Python -c $Run $Pip install --no-index --find-links $Wheels --no-warn-script-location jiugai
    if ($LASTEXITCODE -ne 0) { throw '程序没有装上，请把上面的文字发给维护人员。' }
}

function Copy-Workbook {
    New-Item -ItemType Directory -Force -Path $Work, (Split-Path $AddIn) | Out-Null
    $Book = Join-Path $Work 'jiugai.xlsm'
    if (-not (Test-Path -LiteralPath $Book)) {
        Copy-Item (Join-Path $PSScriptRoot 'workbooks\jiugai.xlsm') $Book
    }
    Copy-Item (Join-Path $PSScriptRoot 'workbooks\jiugai.xlam') $AddIn -Force
    Unblock-File -LiteralPath $Book, $AddIn
}

function Add-Trust {
    foreach ($Key in $Trusted) {
        New-Item -Path $Key -Force | Out-Null
        Set-ItemProperty -Path $Key -Name Path -Value ($Work + '\')
        Set-ItemProperty -Path $Key -Name AllowSubfolders -Value 1 -Type DWord
        Set-ItemProperty -Path $Key -Name Description -Value 'jiugai'
    }
}

function Add-Shortcut([string]$Link, [string]$Target, [string]$Arguments) {
    $Shortcut = (New-Object -ComObject WScript.Shell).CreateShortcut($Link)
    $Shortcut.TargetPath = $Target
    $Shortcut.Arguments = $Arguments
    $Shortcut.Save()
}

try {
    if (-not [Environment]::Is64BitOperatingSystem -or [Environment]::OSVersion.Version.Major -lt 10) {
        throw '需要 64 位的 Windows 10 或更新的版本。'
    }
    Stop-IfExcelIsOpen
    Remove-Program
    if ($Remove) {
        Write-Host "已卸载。您的工作簿还在：$Work"
        exit 0
    }
    $Python = Install-Python
    Install-Package $Python
    Copy-Workbook
    Add-Trust
    Add-Shortcut $SendTo (Join-Path (Split-Path $Python) 'pythonw.exe') '-m addin.cli.dropped'
    Add-Shortcut $Desktop $Work ''
    Write-Host "安装好了。工作簿在：$Work（桌面上有快捷方式“旧改助手”）"
} catch {
    Write-Host "没有装成：$($_.Exception.Message)" -ForegroundColor Red
    exit 1
}
