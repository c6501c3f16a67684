<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
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
        <source>You can restore them from the trash for %n day(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>You can restore them from the trash at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes: the folder of each environment, with all that is installed in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays: your projects, requirements files and the Python itself.</source>
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
        <source>“{path}” cannot be read as a requirements file: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line} of “{path}” cannot be read: {text}</source>
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
        <source>“{path}” does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is not a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is not a file.</source>
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
    <name>PathField</name>
    <message>
        <source>Choose…</source>
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
        <source>{engine} does not answer. Start it.</source>
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
        <source>It has files that are not the environment’s: move them elsewhere first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not allowed to change it.</source>
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
        <source>The place where it was is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others were made from it and need it.</source>
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
    <name>SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message>
        <source>getting ready</source>
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
