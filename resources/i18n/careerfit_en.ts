<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BatteryStep</name>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>about %n minute</numerusform>
            <numerusform>about %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s), {0}</source>
        <translation>
            <numerusform>%n question, {0}</numerusform>
            <numerusform>%n questions, {0}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChatsView</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>about one minute left</numerusform>
            <numerusform>about %n minutes left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HelloPage</name>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>about %n minute</numerusform>
            <numerusform>about %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s), {0}</source>
        <translation>
            <numerusform>%n question, {0}</numerusform>
            <numerusform>%n questions, {0}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Knowledge</name>
    <message numerus="yes">
        <source>%n article(s) found</source>
        <translation>
            <numerusform>%n article found</numerusform>
            <numerusform>%n articles found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpeningPage</name>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>about %n minute</numerusform>
            <numerusform>about %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s), {0}</source>
        <translation>
            <numerusform>%n question, {0}</numerusform>
            <numerusform>%n questions, {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) to go, {0}</source>
        <translation>
            <numerusform>%n question to go, {0}</numerusform>
            <numerusform>%n questions to go, {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) run against a clock. You see how long you have before you start it.</source>
        <translation>
            <numerusform>%n task runs against a clock. You see how long you have before you start it.</numerusform>
            <numerusform>%n tasks run against a clock. You see how long you have before you start each one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PassageView</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message numerus="yes">
        <source>The new one needs %n character(s) or more.</source>
        <translation>
            <numerusform>The new one needs %n character or more.</numerusform>
            <numerusform>The new one needs %n characters or more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewPage</name>
    <message numerus="yes">
        <source>The report, %n page(s)</source>
        <translation>
            <numerusform>The report, one page</numerusform>
            <numerusform>The report, %n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message numerus="yes">
        <source>%n report(s) sent to the printer.</source>
        <translation>
            <numerusform>%n report sent to the printer.</numerusform>
            <numerusform>%n reports sent to the printer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemsView</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueueDialog</name>
    <message numerus="yes">
        <source>Stopped. %n report(s) wait.</source>
        <translation>
            <numerusform>Stopped. %n report waits.</numerusform>
            <numerusform>Stopped. %n reports wait.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) to go.</source>
        <translation>
            <numerusform>%n report to go.</numerusform>
            <numerusform>%n reports to go.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewTab</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RolesPage</name>
    <message numerus="yes">
        <source>%n role(s) ticked.</source>
        <translation>
            <numerusform>%n role ticked.</numerusform>
            <numerusform>%n roles ticked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message numerus="yes">
        <source>after %n minute(s)</source>
        <translation>
            <numerusform>after %n minute</numerusform>
            <numerusform>after %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n older one(s)</source>
        <translation>
            <numerusform>and %n older one</numerusform>
            <numerusform>and %n older ones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SittingForm</name>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>about %n minute</numerusform>
            <numerusform>about %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s), {0}</source>
        <translation>
            <numerusform>%n question, {0}</numerusform>
            <numerusform>%n questions, {0}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SittingList</name>
    <message numerus="yes">
        <source>{0} of %n question(s)</source>
        <translation>
            <numerusform>{0} of one question</numerusform>
            <numerusform>{0} of %n questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SituationView</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message numerus="yes">
        <source>{0} of %n question(s)</source>
        <translation>
            <numerusform>{0} of %n question</numerusform>
            <numerusform>{0} of %n questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Unlocking</name>
    <message numerus="yes">
        <source>Wait %n second(s)</source>
        <translation>
            <numerusform>Wait %n second</numerusform>
            <numerusform>Wait %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhatIfTab</name>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n moved</numerusform>
            <numerusform>%n moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n role(s) change group:</source>
        <translation>
            <numerusform>%n role changes group:</numerusform>
            <numerusform>%n roles change group:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message numerus="yes">
        <source>Content files have %n fault(s). What is faulty was left out.</source>
        <translation>
            <numerusform>A content file has a fault. What is faulty was left out.</numerusform>
            <numerusform>Content files have %n faults. What is faulty was left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Due</name>
    <message numerus="yes">
        <source>overdue by %n day(s)</source>
        <translation>
            <numerusform>overdue by %n day</numerusform>
            <numerusform>overdue by %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>due in %n day(s)</source>
        <translation>
            <numerusform>due in %n day</numerusform>
            <numerusform>due in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Duration</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>one minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>one second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
</TS>
