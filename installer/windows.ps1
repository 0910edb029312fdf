# Builds Makna for this Windows machine: an app image and an MSI package below target\installer.
# Not yet run. It needs a JDK 25 or newer (JAVA_HOME), Maven and the WiX Toolset on the PATH; see installer\README.md.
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '..')

# Runs a program and ends when it fails, which PowerShell by itself does not.
function Invoke-Step([string] $Program, [string[]] $Arguments) {
    & $Program @Arguments
    if ($LASTEXITCODE -ne 0) {
        throw "$Program ended with $LASTEXITCODE."
    }
}

if (-not $env:JAVA_HOME -or -not (Test-Path (Join-Path $env:JAVA_HOME 'bin\jpackage.exe'))) {
    throw 'Makna needs a JDK 25 or newer with jpackage; set JAVA_HOME to one.'
}
if (-not (Get-Command mvn -ErrorAction SilentlyContinue)) {
    throw 'Missing: Maven (mvn) on the PATH.'
}
# WiX 3 has candle and light, later ones have wix alone.
if (-not (Get-Command candle, wix -ErrorAction SilentlyContinue)) {
    throw 'Missing: the WiX Toolset on the PATH, with which jpackage makes MSI packages.'
}
$java = Join-Path $env:JAVA_HOME 'bin\java.exe'
$jpackage = Join-Path $env:JAVA_HOME 'bin\jpackage.exe'

Invoke-Step 'mvn' @('-B', '-ntp', '-q', '-DskipTests', 'package')
Invoke-Step $java @('installer\AppImage.java')

[xml] $pom = Get-Content 'pom.xml'
$version = $pom.project.version -replace '-.*', ''
# The code by which Windows knows a later version as an update; it stays the same for ever.
$upgrade = '0d932beb-ce08-47ed-87b5-fbb84fa19ac2'
Invoke-Step $jpackage @('--type', 'msi', '--name', 'Makna', '--app-version', $version, '--vendor', 'Makna',
    '--description', 'Qualitative coding of interviews and survey documents',
    '--app-image', 'target\installer\image\Makna', '--dest', 'target\installer',
    '--file-associations', 'installer\windows\study.properties', '--license-file', 'LICENSE',
    '--win-per-user-install', '--win-dir-chooser', '--win-menu', '--win-shortcut-prompt',
    '--win-upgrade-uuid', $upgrade)
Get-ChildItem 'target\installer\*.msi' | ForEach-Object { "Made $($_.FullName): $([math]::Round($_.Length / 1MB)) MB." }
