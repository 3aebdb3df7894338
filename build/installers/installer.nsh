; What the program has set in the registry goes with it. Electron names the entry for starting at login after the
; application, and Windows keeps beside it whether the task manager has switched it off. An update runs this too, and
; must leave both alone.
!macro customUnInstall
  ${ifNot} ${isUpdated}
    DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Run" "${APP_ID}"
    DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run" "${APP_ID}"
  ${endIf}
!macroend
