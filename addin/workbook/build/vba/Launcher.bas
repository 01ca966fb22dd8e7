Attribute VB_Name = "Launcher"
Option Explicit
' LibreOffice only. Stands where xlwings.bas stands in Excel: starts Python beside LibreOffice and returns at once.
' Python connects back to this LibreOffice (its user folder tells which) and finds this workbook by its id.
Public Function RunPython(PythonCommand As String)
    Dim Interpreter As String, UserFolder As String
    Interpreter = Environ("JIUGAI_PYTHON")
    If Interpreter = "" Then Interpreter = Environ("HOME") & "/.local/share/jiugai/bin/python"
    If Dir(Interpreter) = "" Then
        MsgBox ChrW(&H6CA1) & ChrW(&H6709) & ChrW(&H5B89) & ChrW(&H88C5) & ": " & Interpreter, 16, "jiugai"
        Exit Function
    End If
    UserFolder = CreateUnoService("com.sun.star.util.PathSubstitution").substituteVariables("$(user)", True)
    Shell """" & Interpreter & """ -P -c """ & PythonCommand & """ --document " & ThisComponent.RuntimeUID & " --user " & UserFolder, 0
End Function
