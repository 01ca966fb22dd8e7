# 旧改助手：安装到当前用户，不需要管理员权限。撤消：运行 uninstall.bat（同一脚本加 -Remove）。
# 需要同一文件夹里有 windows\（python 压缩包和 *.whl）与 workbooks\，见 make kit。
param([switch]$Remove)
$ErrorActionPreference = 'Stop'

$App = Join-Path $env:LOCALAPPDATA 'jiugai'
$Work = Join-Path ([Environment]::GetFolderPath('MyDocuments')) '旧改助手'
$AddIn = Join-Path $env:APPDATA 'Microsoft\Excel\XLSTART\jiugai.xlam'
$SendTo = Join-Path ([Environment]::GetFolderPath('SendTo')) '旧改助手.lnk'
$Desktop = Join-Path ([Environment]::GetFolderPath('Desktop')) '旧改助手.lnk'
$Security = '16.0', '15.0' | ForEach-Object { "HKCU:\Software\Microsoft\Office\$_\Excel\Security\Trusted Locations" }
$Versions = '16.0', '15.0' | ForEach-Object { "HKCU:\Software\Policies\Microsoft\Office\$_" }

# 先看安装包齐不齐，再动已经装好的
function Test-Kit {
    foreach ($Need in 'windows\python-*-embed-amd64.zip', 'windows\pip-*.whl', 'windows\jiugai-*.whl',
        'workbooks\jiugai.xlsm', 'workbooks\jiugai.xlam') {
        if (-not (Test-Path (Join-Path $PSScriptRoot $Need))) { throw "安装包不完整：没有 $Need；原来装的没有动。" }
    }
}

function Stop-IfExcelIsOpen {
    if (Get-Process -Name excel -ErrorAction SilentlyContinue) { throw '请先保存并关闭所有 Excel 窗口，再运行一次。' }
}

function Remove-Program {
    foreach ($Path in @($App, $AddIn, $SendTo, $Desktop)) {
        if (Test-Path -LiteralPath $Path) { Remove-Item -LiteralPath $Path -Recurse -Force }
    }
    Remove-Trust
}

function Install-Python {
    $Zip = Get-ChildItem (Join-Path $PSScriptRoot 'windows') -Filter 'python-*-embed-amd64.zip' | Select-Object -First 1
    $Folder = Join-Path $App 'python.new'
    if (Test-Path -LiteralPath $Folder) { Remove-Item -LiteralPath $Folder -Recurse -Force }
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
    if ($LASTEXITCODE -ne 0) { throw '程序没有装上，原来装的没有动；请把上面的文字发给维护人员。' }
    & $Python -c 'import addin.press.pressing, addin.hosts.files, xlwings'
    if ($LASTEXITCODE -ne 0) { throw '程序装上了但运行不起来，原来装的没有动；请把上面的文字发给维护人员。' }
}

# 新的在旁边装好、试过，才换下旧的；换不成就把旧的放回去
function Switch-Python {
    $Folder = Join-Path $App 'python'
    $Old = Join-Path $App 'python.old'
    if (Test-Path -LiteralPath $Old) { Remove-Item -LiteralPath $Old -Recurse -Force }
    if (Test-Path -LiteralPath $Folder) { Rename-Item -LiteralPath $Folder -NewName 'python.old' }
    try { Rename-Item -LiteralPath (Join-Path $App 'python.new') -NewName 'python' } catch {
        if (Test-Path -LiteralPath $Old) { Rename-Item -LiteralPath $Old -NewName 'python' }
        throw
    }
    if (Test-Path -LiteralPath $Old) { Remove-Item -LiteralPath $Old -Recurse -Force -ErrorAction SilentlyContinue }
    return Join-Path $Folder 'python.exe'
}

# WPS 表格的加载项：只动本用户的 jsaddons 文件夹和 publish.xml 里自己的一行；装不上不碍 Excel 的事
function Invoke-Wps([string]$Python, [string[]]$More) {
    & $Python -m addin.cli install-wps @More
    if ($LASTEXITCODE -ne 0) { Write-Host '注意：WPS 的加载项没有办成，Excel 不受影响；请关闭 WPS 后再运行一次。' }
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

# Excel 自己的叫法是 Location0、Location1 …；别人的不动
function Get-Trust([string]$Key) {
    if (Test-Path $Key) { Get-ChildItem $Key | Where-Object { $_.GetValue('Path') -eq ($Work + '\') } }
}

function Remove-Trust {
    foreach ($Key in $Security) { Get-Trust $Key | ForEach-Object { Remove-Item -LiteralPath $_.PSPath -Recurse -Force } }
}

function Add-Trust {
    Remove-Trust
    foreach ($Key in $Security) {
        $Number = 0
        while (Test-Path "$Key\Location$Number") { $Number++ }
        New-Item -Path "$Key\Location$Number" -Force | Out-Null
        Set-ItemProperty -Path "$Key\Location$Number" -Name Path -Value ($Work + '\')
        Set-ItemProperty -Path "$Key\Location$Number" -Name AllowSubfolders -Value 1 -Type DWord
        Set-ItemProperty -Path "$Key\Location$Number" -Name Description -Value 'jiugai'
    }
}

# 单位的组策略可能不让这些起作用：装得上，但按钮不动。提前说清楚
$Policies = @(
    @('Excel\Security', 'VBAWarnings', 4, '禁用了全部宏，Excel 里的按钮按了没有反应'),
    @('Excel\Security', 'VBAWarnings', 3, '只允许有数字签名的宏，按钮可能没有反应'),
    @('Excel\Security', 'RequireAddinSig', 1, '只允许有签名的加载项，功能区不会有“旧改助手”；请用 jiugai.xlsm 里“控制台”上的按钮'),
    @('Common\Security', 'RequireAlwaysOnMacroSig', 1, '不让没有签名的加载项启动，功能区不会有“旧改助手”；请用 jiugai.xlsm 里“控制台”上的按钮'),
    @('Excel\Security\Trusted Locations', 'AllLocationsDisabled', 1, '停用了受信任位置，打开工作簿时要点“启用内容”'),
    @('Common\Security\Trusted Locations', 'Allow User Locations', 0, '只认单位自己定的受信任位置，打开工作簿时要点“启用内容”')
)

function Show-Policy {
    $Told = $false
    foreach ($Version in $Versions) {
        foreach ($Policy in $Policies) {
            $Key, $Name, $Value, $Effect = $Policy
            $Found = Get-ItemProperty "$Version\$Key" -ErrorAction SilentlyContinue
            if ($null -ne $Found.$Name -and $Found.$Name -eq $Value) { Write-Host "注意：单位的策略$Effect。"; $Told = $true }
        }
    }
    if ($Told) { Write-Host '按钮用不了的，请联系信息中心；用右键“发送到—旧改助手”不受这些策略影响。' }
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
    if ($Remove) {
        $Installed = Join-Path $App 'python\python.exe'
        if (Test-Path -LiteralPath $Installed) { Invoke-Wps $Installed @('--remove') }
        Remove-Program
        Write-Host "已卸载。您的工作簿还在：$Work"
        exit 0
    }
    Test-Kit
    $New = Install-Python
    Install-Package $New
    $Python = Switch-Python
    Copy-Workbook
    Add-Trust
    Invoke-Wps $Python @()
    Add-Shortcut $SendTo (Join-Path (Split-Path $Python) 'pythonw.exe') '-m addin.cli.dropped'
    Add-Shortcut $Desktop $Work ''
    Show-Policy
    Write-Host ('安装好了。工作簿在：{0}（桌面上有快捷方式“旧改助手”）' -f $Work)
} catch {
    Write-Host "没有装成：$($_.Exception.Message)" -ForegroundColor Red
    Remove-Item -LiteralPath (Join-Path $App 'python.new') -Recurse -Force -ErrorAction SilentlyContinue
    exit 1
}
