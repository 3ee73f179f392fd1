; setup.exe for one user, without administrator's rights; an older LegSeg is replaced in place.
; The study library, the settings and the exports lie elsewhere and are never touched.
; Called by package_setup.py with PAYLOAD, OUT, VERSION, SIZE_KB, ICON and LICENCE.

Unicode true
!include MUI2.nsh
!include FileFunc.nsh

!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\LegSeg"

Name "LegSeg ${VERSION}"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\LegSeg"
InstallDirRegKey HKCU "${KEY}" "InstallLocation"
RequestExecutionLevel user
SetCompressor /SOLID lzma
SetDateSave off
BrandingText "Research use only, not a medical device"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_WELCOMEPAGE_TEXT "LegSeg measures the fat fraction of every thigh muscle in Dixon MRI.$\r$\n$\r$\nResearch use only, not a medical device. It is installed for you alone, needs no administrator and no network.$\r$\n$\r$\nAn older LegSeg is replaced; your library of scans stays."
!define MUI_FINISHPAGE_RUN "$INSTDIR\legsegw.exe"
!define MUI_FINISHPAGE_RUN_TEXT "Start LegSeg"

!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_LICENSE "${LICENCE}"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"
!insertmacro MUI_LANGUAGE "French"
!insertmacro MUI_LANGUAGE "Dutch"

Section "LegSeg"
    ; A folder that isn't LegSeg's is left alone: files are put in, nothing is cleared.
    IfFileExists "$INSTDIR\legsegw.exe" 0 +2
        RMDir /r "$INSTDIR\_internal"
    SetOutPath "$INSTDIR"
    File /r "${PAYLOAD}/*"
    File "/oname=legseg.ico" "${ICON}"
    WriteUninstaller "$INSTDIR\uninstall.exe"
    CreateDirectory "$SMPROGRAMS\LegSeg"
    CreateShortcut "$SMPROGRAMS\LegSeg\LegSeg.lnk" "$INSTDIR\legsegw.exe" "" "$INSTDIR\legseg.ico"
    CreateShortcut "$SMPROGRAMS\LegSeg\Remove LegSeg.lnk" "$INSTDIR\uninstall.exe"
    WriteRegStr HKCU "${KEY}" "DisplayName" "LegSeg"
    WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
    WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\legseg.ico"
    WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
    WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
    WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
    WriteRegDWORD HKCU "${KEY}" "EstimatedSize" ${SIZE_KB}
    WriteRegDWORD HKCU "${KEY}" "NoModify" 1
    WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
SectionEnd

Section "Uninstall"
    RMDir /r "$INSTDIR\_internal"
    Delete "$INSTDIR\legseg.exe"
    Delete "$INSTDIR\legsegw.exe"
    Delete "$INSTDIR\legseg.ico"
    Delete "$INSTDIR\uninstall.exe"
    ; Only if it is empty: what else lies there is the user's.
    RMDir "$INSTDIR"
    Delete "$SMPROGRAMS\LegSeg\LegSeg.lnk"
    Delete "$SMPROGRAMS\LegSeg\Remove LegSeg.lnk"
    RMDir "$SMPROGRAMS\LegSeg"
    DeleteRegKey HKCU "${KEY}"
SectionEnd
