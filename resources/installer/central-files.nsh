; Central files (*.b24.zip) in Explorer: "Open with" for archives, and a menu entry of their own for those named so.
; SHELL_CONTEXT is the user or the PC, whichever the installation is for.

!macro customInstall
  WriteRegStr SHELL_CONTEXT "Software\Classes\Bibliotek24.Sentralfil" "" "Bibliotek24-sentralfil"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Bibliotek24.Sentralfil\DefaultIcon" "" "$INSTDIR\resources\file.ico"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Bibliotek24.Sentralfil\shell\open\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" "%1"'
  WriteRegStr SHELL_CONTEXT "Software\Classes\.zip\OpenWithProgids" "Bibliotek24.Sentralfil" ""
  WriteRegStr SHELL_CONTEXT "Software\Classes\SystemFileAssociations\.zip\shell\Bibliotek24" "" "Åpne i Bibliotek24"
  WriteRegStr SHELL_CONTEXT "Software\Classes\SystemFileAssociations\.zip\shell\Bibliotek24" "AppliesTo" 'System.FileName:~>".b24.zip"'
  WriteRegStr SHELL_CONTEXT "Software\Classes\SystemFileAssociations\.zip\shell\Bibliotek24" "Icon" "$INSTDIR\resources\file.ico"
  WriteRegStr SHELL_CONTEXT "Software\Classes\SystemFileAssociations\.zip\shell\Bibliotek24\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" "%1"'
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, i 0, i 0)'
!macroend

!macro customUnInstall
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.zip\OpenWithProgids" "Bibliotek24.Sentralfil"
  DeleteRegKey SHELL_CONTEXT "Software\Classes\SystemFileAssociations\.zip\shell\Bibliotek24"
  DeleteRegKey SHELL_CONTEXT "Software\Classes\Bibliotek24.Sentralfil"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, i 0, i 0)'
!macroend
