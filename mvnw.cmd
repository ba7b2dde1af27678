@echo off
rem Runs the Maven pinned in .mvn\wrapper\maven-wrapper.properties. Needs Java 17 or newer (a JDK), and either a cached
rem distribution, or the internet, or an installed Maven 3.8 or newer; tries them in this order.
rem
rem MAVEN_USER_HOME  where distributions are cached, default %USERPROFILE%\.m2
rem MVNW_REPOURL     base address of a mirror laid out like a Maven repository, instead of Apache's archive
setlocal
set "MVNW_WRAPPER=%~dp0.mvn\wrapper"
set "MVNW_DISTS=%USERPROFILE%\.m2\wrapper\dists"
if not "%MAVEN_USER_HOME%"=="" set "MVNW_DISTS=%MAVEN_USER_HOME%\wrapper\dists"
set "MVNW_JAVA=java"
if not "%JAVA_HOME%"=="" set "MVNW_JAVA=%JAVA_HOME%\bin\java"

"%MVNW_JAVA%" -version >nul 2>&1
if errorlevel 1 goto nojava

rem one line: where Maven is, or why there is none
set "MVNW_FOUND="
for /f "usebackq delims=" %%m in (`call "%MVNW_JAVA%" "%MVNW_WRAPPER%\FetchMaven.java" "%MVNW_WRAPPER%\maven-wrapper.properties" "%MVNW_DISTS%"`) do set "MVNW_FOUND=%%m"
set "MVNW_MAVEN=%MVNW_FOUND%"
if exist "%MVNW_MAVEN%" goto run

set "MVNW_MAVEN="
for %%m in (mvn.cmd) do set "MVNW_MAVEN=%%~$PATH:m"
if "%MVNW_MAVEN%"=="" goto nomaven
echo mvnw: using the installed %MVNW_MAVEN% instead of the pinned Maven: %MVNW_FOUND% 1>&2

:run
call "%MVNW_MAVEN%" %*
exit /b %ERRORLEVEL%

:nojava
echo mvnw: Java is missing: install a JDK 17 or newer and put it on the PATH, or point JAVA_HOME at it. 1>&2
exit /b 1

:nomaven
echo mvnw: Maven is missing: none is cached under %MVNW_DISTS%, there is no mvn on the PATH, and %MVNW_FOUND% 1>&2
echo mvnw: Connect to the internet, or install Maven 3.8 or newer. 1>&2
exit /b 1
