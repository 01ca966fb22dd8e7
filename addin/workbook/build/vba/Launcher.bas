Attribute VB_Name = "Launcher"
Option Explicit
' LibreOffice only. Stands where xlwings.bas stands in Excel: starts Python beside LibreOffice and returns at once.
' Python connects back, finds this workbook by its path and runs the command.
Public Function RunPython(PythonCommand As String)
    Dim Interpreter As String
    Interpreter = Environ("JIUGAI_PYTHON")
    If Interpreter = "" Then Interpreter = Environ("HOME") & "/.local/share/jiugai/bin/python"
    If Dir(Interpreter) = "" Then
        MsgBox "Python: " & Interpreter & " ?", 16, "jiugai"
        Exit Function
    End If
    Shell """" & Interpreter & """ -m addin.hosts.calc """ & PythonCommand & """ """ & ThisWorkbook.Path & "/" & ThisWorkbook.Name & """", 0
End Function
