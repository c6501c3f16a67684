<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BuildViewModel</name>
    <message numerus="yes">
        <source>Sends %n file(s), {size}.</source>
        <translation>
            <numerusform>Sends %n file, {size}.</numerusform>
            <numerusform>Sends %n files, {size}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{file} leaves out {names} and %n more.</source>
        <translation>
            <numerusform>{file} leaves out {names} and %n more.</numerusform>
            <numerusform>{file} leaves out {names} and %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message numerus="yes">
        <source>Sends %n file(s), {size}.</source>
        <translation>
            <numerusform>Sends %n file, {size}.</numerusform>
            <numerusform>Sends %n files, {size}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{file} leaves out %n file(s) and folder(s): {names}.</source>
        <translation>
            <numerusform>{file} leaves out %n file or folder: {names}.</numerusform>
            <numerusform>{file} leaves out %n files and folders: {names}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClosingDialog</name>
    <message numerus="yes">
        <source>%n operation(s) still running</source>
        <translation>
            <numerusform>%n operation still running</numerusform>
            <numerusform>%n operations still running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Confirmations</name>
    <message numerus="yes">
        <source>Move %n environment(s) to the trash?</source>
        <translation>
            <numerusform>Move %n environment to the trash?</numerusform>
            <numerusform>Move %n environments to the trash?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore is possible from the trash for %n day(s).</source>
        <translation>
            <numerusform>Restore is possible from the trash for %n day.</numerusform>
            <numerusform>Restore is possible from the trash for %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n environment(s) for ever?</source>
        <translation>
            <numerusform>Delete %n environment for ever?</numerusform>
            <numerusform>Delete %n environments for ever?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kill %n environment(s)?</source>
        <translation>
            <numerusform>Kill %n environment?</numerusform>
            <numerusform>Kill %n environments?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running one(s) are stopped.</source>
        <translation>
            <numerusform>%n running one is stopped.</numerusform>
            <numerusform>%n running ones are stopped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n volume(s) without a name go too.</source>
        <translation>
            <numerusform>%n volume without a name goes too.</numerusform>
            <numerusform>%n volumes without a name go too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} and %n more</numerusform>
            <numerusform>{names} and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n container(s) to the trash?</source>
        <translation>
            <numerusform>Move %n container to the trash?</numerusform>
            <numerusform>Move %n containers to the trash?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n container(s) for ever?</source>
        <translation>
            <numerusform>Delete %n container for ever?</numerusform>
            <numerusform>Delete %n containers for ever?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kill %n container(s)?</source>
        <translation>
            <numerusform>Kill %n container?</numerusform>
            <numerusform>Kill %n containers?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConnectionConfirmations</name>
    <message numerus="yes">
        <source>Remove %n volume(s)?</source>
        <translation>
            <numerusform>Remove %n volume?</numerusform>
            <numerusform>Remove %n volumes?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n network(s)?</source>
        <translation>
            <numerusform>Remove %n network?</numerusform>
            <numerusform>Remove %n networks?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} and %n more</numerusform>
            <numerusform>{names} and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Connections</name>
    <message numerus="yes">
        <source>%n volume(s)</source>
        <translation>
            <numerusform>%n volume</numerusform>
            <numerusform>%n volumes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n network(s)</source>
        <translation>
            <numerusform>%n network</numerusform>
            <numerusform>%n networks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the engine</source>
        <translation>
            <numerusform>%n of the engine</numerusform>
            <numerusform>%n of the engine</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContainerPage</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n container(s)</source>
        <translation>
            <numerusform>%n container</numerusform>
            <numerusform>%n containers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n engines</source>
        <translation>
            <numerusform>%n engine</numerusform>
            <numerusform>%n engines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContainerSummary</name>
    <message numerus="yes">
        <source>%n variable(s)</source>
        <translation>
            <numerusform>%n variable</numerusform>
            <numerusform>%n variables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n secret(s)</source>
        <translation>
            <numerusform>%n secret</numerusform>
            <numerusform>%n secrets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at most %n time(s)</source>
        <translation>
            <numerusform>at most %n time</numerusform>
            <numerusform>at most %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n so far</source>
        <translation>
            <numerusform>%n so far</numerusform>
            <numerusform>%n so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Engines</name>
    <message numerus="yes">
        <source>%n container(s)</source>
        <translation>
            <numerusform>%n container</numerusform>
            <numerusform>%n containers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n image</numerusform>
            <numerusform>%n images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErrorDialog</name>
    <message numerus="yes">
        <source>It was not begun for %n of them:</source>
        <translation>
            <numerusform>It was not begun for %n of them:</numerusform>
            <numerusform>It was not begun for %n of them:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n h ago</numerusform>
            <numerusform>%n h ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileChanges</name>
    <message numerus="yes">
        <source>{shown} of %n change(s)</source>
        <translation>
            <numerusform>{shown} of %n change</numerusform>
            <numerusform>{shown} of %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImageConfirmations</name>
    <message numerus="yes">
        <source>Remove %n image(s)?</source>
        <translation>
            <numerusform>Remove %n image?</numerusform>
            <numerusform>Remove %n images?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImagePanel</name>
    <message numerus="yes">
        <source>%n name(s)</source>
        <translation>
            <numerusform>%n name</numerusform>
            <numerusform>%n names</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImagePruning</name>
    <message numerus="yes">
        <source>{number} of %n chosen</source>
        <translation>
            <numerusform>{number} of %n chosen</numerusform>
            <numerusform>{number} of %n chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Images</name>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n image</numerusform>
            <numerusform>%n images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JsonTree</name>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Logs</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ManySelected</name>
    <message numerus="yes">
        <source>%n environment(s) selected</source>
        <translation>
            <numerusform>%n environment selected</numerusform>
            <numerusform>%n environments selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not measured yet</source>
        <translation>
            <numerusform>%n not measured yet</numerusform>
            <numerusform>%n not measured yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OperationLine</name>
    <message numerus="yes">
        <source>%n operations</source>
        <translation>
            <numerusform>%n operations</numerusform>
            <numerusform>%n operations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ready</source>
        <translation>
            <numerusform>%n ready</numerusform>
            <numerusform>%n ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n to look at</numerusform>
            <numerusform>%n to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not measured yet</source>
        <translation>
            <numerusform>%n not measured yet</numerusform>
            <numerusform>%n not measured yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Packages</name>
    <message numerus="yes">
        <source>{shown} of %n package(s)</source>
        <translation>
            <numerusform>{shown} of %n package</numerusform>
            <numerusform>{shown} of %n packages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s)</source>
        <translation>
            <numerusform>%n package</numerusform>
            <numerusform>%n packages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Processes</name>
    <message numerus="yes">
        <source>{shown} of %n process(es)</source>
        <translation>
            <numerusform>{shown} of %n process</numerusform>
            <numerusform>{shown} of %n processes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n process(es)</source>
        <translation>
            <numerusform>%n process</numerusform>
            <numerusform>%n processes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RequirementsSource</name>
    <message numerus="yes">
        <source>%n line(s) to check before you go on</source>
        <translation>
            <numerusform>%n line to check before you go on</numerusform>
            <numerusform>%n lines to check before you go on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Asks for %n package(s), and for what they need.</source>
        <translation>
            <numerusform>Asks for %n package, and for what they need.</numerusform>
            <numerusform>Asks for %n packages, and for what they need.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more line(s)</source>
        <translation>
            <numerusform>and %n more line</numerusform>
            <numerusform>and %n more lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SaveImagesDialog</name>
    <message numerus="yes">
        <source>Save %n image(s)</source>
        <translation>
            <numerusform>Save %n image</numerusform>
            <numerusform>Save %n images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message numerus="yes">
        <source>%n damaged file(s) set aside</source>
        <translation>
            <numerusform>%n damaged file set aside</numerusform>
            <numerusform>%n damaged files set aside</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatisticsTab</name>
    <message numerus="yes">
        <source>The last %n minute(s)</source>
        <translation>
            <numerusform>The last minute</numerusform>
            <numerusform>The last %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StockPage</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Trash</name>
    <message numerus="yes">
        <source>%n environment(s)</source>
        <translation>
            <numerusform>%n environment</numerusform>
            <numerusform>%n environments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What is here is deleted for ever after %n day(s).</source>
        <translation>
            <numerusform>What is here is deleted for ever after %n day.</numerusform>
            <numerusform>What is here is deleted for ever after %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VenvPage</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n environment(s)</source>
        <translation>
            <numerusform>%n environment</numerusform>
            <numerusform>%n environments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Python(s) on this computer</source>
        <translation>
            <numerusform>%n Python on this computer</numerusform>
            <numerusform>%n Pythons on this computer</numerusform>
        </translation>
    </message>
</context>
</TS>
