<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AboutCard</name>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insula {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See, create, clone and delete isolated environments, and change your mind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insula is under the MIT licence. Its icons are Lucide’s, under the ISC licence. It is made with Qt for Python (LGPL), uv and virtualenv.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActionBar</name>
    <message>
        <source>More actions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Select an environment first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select only one environment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not possible here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Activity</name>
    <message>
        <source>Operation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActivityPage</name>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No operation like that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither the search nor the filter matches one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the journal…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that Insula does is kept here, with its log and its outcome.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search operations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operations</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>usage: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>arguments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show this help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show the version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%(prog)s: error: %(message)s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%(argument_name)s: %(message)s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing: %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not understood: %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%(value)r is none of %(choices)s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%(value)r is not a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs at least one value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes one value at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes no value, but has %r</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%(parser_name)r is none of %(choices)s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only one environment can be restored to a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete these for ever?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file reaches beyond the usual package index:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was done. If this is what you want, add --yes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install it nevertheless?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Implementation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base Python</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has pip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activate with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{operation}: cancelled, nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See, create, clone and destroy the isolated environments of this machine. Alone, opens the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An environment is named by its id, the beginning of it, or kind/name (venv/blog).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list the environments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only those of this kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tell all about an environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list the Python packages of an environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list what was done, the last first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NUMBER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how many at most (50)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list the engines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>create an environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KIND</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>create a Python virtual environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NAME</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FOLDER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folder of the environment itself (by default, in the folder of named environments)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VERSION</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a version such as 3.12, or the path of a Python (by default, the newest)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FILE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>install what this file asks for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>put pip into it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copy an environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NEWNAME</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name of the copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folder of the copy itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copy every file instead of sharing disk space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its new name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move to another folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its new folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move to the trash; `trash list` and `trash empty` are about what is in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take out of the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>restore to this folder instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delete from the trash for ever</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stop and start again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>resume after a pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stop at once, without asking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the environments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no progress, only errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>do not ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the trash since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not every engine has answered: the list is not complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A damaged file was set aside, and a new one begun: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{operation}: this was interrupted, and has been put in order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{operation}: this was interrupted, and cannot be put in order yet. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[y/N]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>y</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CloneDialog</name>
    <message>
        <source>Clone “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same Python and the same packages, in a folder of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clone environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follows the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Independent copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies every file. Otherwise the files of packages are shared on the disk; each side may change without touching the other.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Cloning</name>
    <message>
        <source>Takes as much room as the original.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes little room: unchanged files are shared with the original.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes {size} of its own and shares nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes a few megabytes of its own; up to {size} is shared with the original on the same disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request is on its way.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClosingDialog</name>
    <message numerus="yes">
        <source>%n operation(s) still running</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Stop them and close</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>What is stopped is undone: nothing is left half-made.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConfirmationDialog</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of these can go now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Confirmations</name>
    <message>
        <source>Move “{name}” to the trash?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Move %n environment(s) to the trash?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore is possible from the trash for %n day(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Restore is possible from the trash at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder goes, with every package in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folders go, with every package in them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your project files and the Python it was made from stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete “{name}” for ever?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Delete %n environment(s) for ever?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Delete for ever</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty the trash?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frees {size} on the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not possible now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Creation</name>
    <message>
        <source>The request is on its way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still looking for the Pythons of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Python was found on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source># With Insula</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source># With uv alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a requirements file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The requirements file is being read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the lines to check, then tick the box.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailsHeader</name>
    <message>
        <source>Actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a row to see what it is made of.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DialogFrame</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EquivalentCommand</name>
    <message>
        <source>Give it a name first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equivalent command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same in a terminal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorDialog</name>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>“{name}”: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This failed for a reason that this version does not know ({code}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No environment has the name or id “{reference}”: look at the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several environments answer to “{reference}”: use an id ({matches}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” cannot be read ({text}): choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is no requirements file: choose a text file with one package a line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line} of “{path}” cannot be used (“{text}”): correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” stays: it has files that are not the environment’s ({found}). Move them elsewhere first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” stays: it is no longer the environment that was listed. Refresh the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no Python on this computer: install one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python “{python}” is not on this computer: install it, or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{engine} does not answer ({reason}): check that it runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{engine} does not answer: check that it is installed and runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” could not be read or written ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” could not be read or written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{program} failed (code {status}): {said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{program} failed (code {status}): the log says more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result was not as it must be ({detail}), so it was undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result was not as it must be, so it was undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This failed: the log says more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value of “{field}” cannot be used: change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is taken: choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” exists already: choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not possible now with “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other work on “{name}” is not finished: wait until it ends, or cancel it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of “{path}” is full: free some space, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not allowed to change “{path}”: check who owns it, or choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” can only be read: choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is on another disk: choose a place on the same one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” was written by a newer Insula: it is left alone. Update Insula.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{program} is not installed: install it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{program} took too long and was stopped: try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No versions satisfy these requirements together: the log says which ones clash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A package had to be built and that failed, often for want of a compiler: the log says more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The package index does not answer: check the network and the index’s address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insula ended in the middle of it; what was begun has been undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This failed unexpectedly, and was undone: Insula’s log says more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Failures</name>
    <message>
        <source>There is no terminal on this computer: install GNOME Terminal, Konsole, xterm or another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file manager on this computer: install xdg-utils with Files, Dolphin or another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No terminal to open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file manager to open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>{number}%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FoldersDialog</name>
    <message>
        <source>Folders searched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environments are looked for here and in the usual places of virtualenv, Poetry, Pipenv, Hatch and uv.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FoldersEditor</name>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder of the list first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders searched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Levels below each</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the journal…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No operation yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What Insula does to this environment is kept here, with its log.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Interpreters</name>
    <message>
        <source>system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found in PATH</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Invalid</name>
    <message>
        <source>Give it a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is too long: {maximum} characters at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is a name that systems keep for themselves: choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name starts with a letter, a digit or an underscore, not with “{character}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name cannot end with a space or a dot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{character}” cannot be in a name: use letters, digits, spaces and . _ - + @.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name has an invisible character ({character}): type it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is relative: give the whole path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” does not exist: check the path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is not a folder: choose a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is not a file: choose a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path has a character that environments cannot bear: choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is inside another environment: choose a folder outside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path is too long: choose a shorter one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is not a Python environment: choose the environment’s own folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is a folder that holds an environment: choose the environment’s own folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” cannot be a name: choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” cannot be used: choose another.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyValueGrid</name>
    <message>
        <source>Copy: {label}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>Python environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Container</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Virtual machine</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message>
        <source>Actions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListTools</name>
    <message>
        <source>No groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogView</name>
    <message>
        <source>What went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the log…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was logged.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ManySelected</name>
    <message>
        <source>Close the details</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n environment(s) selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{size} of their own</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n not measured yet</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message>
        <source>Move “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its scripts, activation files and settings are rewritten for the new place. Projects and editors that point at the old one have to be told.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Moving</name>
    <message>
        <source>That is its place already.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Naming</name>
    <message>
        <source>{name}-copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewVenvDialog</name>
    <message>
        <source>Looking for Pythons…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Python found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New Python environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder with a Python and packages of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follows the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No packages; add them later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A requirements file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Installs what requirements.txt asks for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With pip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So that “pip install” works inside it. uv does without.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no Python on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install one from python.org, with your system’s packages, or with “uv python install”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OperationLine</name>
    <message>
        <source>Nothing is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled, and undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n operations</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{own} on disk, {shared} shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{own} on disk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Operations</name>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cloned “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cloning “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creating “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renaming “{name}” to “{new_name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moving “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restarting “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pausing “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resuming “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Killing “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moving “{name}” to the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restoring “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleting “{name}” for ever</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renamed “{name}” to “{new_name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restarted “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resumed “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Killed “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved “{name}” to the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restored “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted “{name}” for ever</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OperationsBar</name>
    <message>
        <source>Running work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All operations and their logs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OperationsPanel</name>
    <message>
        <source>The log is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its log is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy log</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Origins</name>
    <message>
        <source>made from {detail}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clone of “{detail}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made from the image {detail}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made by {detail}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Every environment is in order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking around on this computer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome to Insula</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An environment keeps a project’s Python and packages apart from all others, so that nothing breaks anything else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk footprint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent operations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all operations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python environments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Containers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Virtual machines</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ready</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n broken</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>first goes on {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} in all, shared files not counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n not measured yet</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Packages</name>
    <message>
        <source>Editable, from {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n package(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PackagesTab</name>
    <message>
        <source>Search packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The packages cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading packages…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No package matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No package yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you install in this environment appears here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PathField</name>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <source>Looking around…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is found appears here at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insula could not start its work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No name, path or fact has these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All is well: this filter lets nothing through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong that nobody foresaw: Insula’s log says what.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>Python is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its Python, {python}, is gone. Install it again, or make the environment anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was moved or copied by hand, so its scripts still point to {path}. Move it with Insula.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something in it is missing or cannot be right ({detail}). Make it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be read ({reason}). Check who owns it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{engine} is not installed on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{engine} does not answer. Start it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not allowed to use {engine}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>{figure}%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Not while it is broken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other work on it is not finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has files that are not the environment’s ({files}): move them elsewhere first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not allowed to change it: check who owns it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its folder is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insula itself runs from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its engine does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kind of environment cannot do that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others were made from it and need it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RenameDialog</name>
    <message>
        <source>Rename “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown in the list and in the prompt. The folder stays where it is: {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Renaming</name>
    <message>
        <source>That is its name already.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RequirementsSource</name>
    <message>
        <source>another package index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>packages from another place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a package from an address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a project linked, not copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a package from this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another requirements file</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) to check before you go on</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Asks for %n package(s), and for what they need.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Line {line}, {risk}: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more line(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Requirements file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have read these lines and trust them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RestoreElsewhereDialog</name>
    <message>
        <source>Restore “{name}” elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It comes back with everything it had, at another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its old place is taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else lies there now. Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty the trash after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whatever has been in the trash for longer is deleted for ever. 0 keeps it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders searched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environments are looked for here and in the usual places of virtualenv, Poetry, Pipenv, Hatch and uv.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message>
        <source>getting ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>making it with {python}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>working out versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>downloading packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>building packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>installing packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copying files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checking the result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moving files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writing the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moving to the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bringing it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deleting files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finishing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undoing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>working</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>Interpreter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base Python</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Location</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activate with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not installed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>Folded: Enter unfolds it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfolded: Enter folds it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As last seen; not confirmed yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TableColumns</name>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Trash</name>
    <message numerus="yes">
        <source>%n environment(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>What is here stays until you delete it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>What is here is deleted for ever after %n day(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrashPage</name>
    <message>
        <source>Trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select only one environment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty trash…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore elsewhere…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete for ever…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you delete waits here, whole, until you restore it or its time is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select an environment first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not possible now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnexpectedNotice</name>
    <message>
        <source>Something went wrong that nobody foresaw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insula goes on; its log has the details. Please report them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VenvPage</name>
    <message>
        <source>Python environments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, path, Python…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n environment(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By Python</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Python environment yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An environment gives a project its own Python and packages, apart from all others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environments cannot be looked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folders to look in cannot be read. Choose others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n Python(s) on this computer</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Location</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clone…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not measured yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} more shared with others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python unknown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VenvSummaryTab</name>
    <message>
        <source>Terminal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a terminal in which it is active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not while it is broken.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Verbs</name>
    <message>
        <source>Create</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete for ever</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
