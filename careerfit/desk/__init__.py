"""What can be done here: one short method for each thing a person can do.

`assessing` is the way through the questions, `reading` what comes out of it, `filing` what comes
from and goes to files, `batch` the same for tables of any size, `calibrating` what many people's
answers say of a questionnaire, `importing` what the items of others become, `printing` the reports
of many people, `verifying` whether a report is what it says, `safekeeping` backups of what is kept,
`vault` its passphrase, `auditing` who did what with it, `people` a counsellor's clients,
`issuing` the newest reports of these.
The window and the command line come here, and only here; the desk knows the world only through the
ports that it is handed.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

from careerfit.core.errors import Fault
from careerfit.core.library import Kind, Library
from careerfit.core.value import value
from careerfit.desk.assessing import Assessing
from careerfit.desk.auditing import Auditing
from careerfit.desk.batch import Batching
from careerfit.desk.calibrating import Calibrating
from careerfit.desk.filing import Filing
from careerfit.desk.importing import Importing
from careerfit.desk.issuing import Issuing
from careerfit.desk.people import People
from careerfit.desk.ports import Refresh, Told, Translate
from careerfit.desk.printing import Printing
from careerfit.desk.reading import Reading
from careerfit.desk.safekeeping import Safekeeping
from careerfit.desk.vault import Vault
from careerfit.desk.verifying import Verifying


@value
class Desk:
    """The application, without a screen.

    told: the library in a language. languages: those that a report can be worded in.
    check: every fault of content files, read beside the library's. schema: JSON schema of a kind of
    content file. refresh: what the built-in roles ask for, made anew. translate: the files that
    translators fill in.
    """

    library: Library
    told: Told
    languages: Callable[[], tuple[str, ...]]
    assessing: Assessing
    reading: Reading
    filing: Filing
    calibrating: Calibrating
    batching: Batching
    importing: Importing
    printing: Printing
    verifying: Verifying
    safekeeping: Safekeeping
    vault: Vault
    auditing: Auditing
    people: People
    issuing: Issuing
    check: Callable[[Sequence[Path]], tuple[Fault, ...]]
    schema: Callable[[Kind], str]
    refresh: Refresh
    translate: Translate
