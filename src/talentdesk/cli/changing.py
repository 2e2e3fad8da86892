"""Commands that change the library: import, remove, check."""

from collections.abc import Sequence
from gettext import gettext as _
from gettext import ngettext

import click

from talentdesk.cli import output
from talentdesk.cli.click_words import Command
from talentdesk.cli.options import YEAR, json_option, option
from talentdesk.cli.session import Session
from talentdesk.errors import N_
from talentdesk.model import Imported


@click.command("import", cls=Command, help=N_("Add files, or folders with all files in them."))
@click.argument("paths", nargs=-1, type=click.Path(readable=False))
@option("--year", type=YEAR, help=N_("The year the text reports on."))
@option("--title", help=N_("The title, where the file does not say it well."))
@option(
    "--bundled", is_flag=True, help=N_("Bring the bundled library back, as this program ships it.")
)
@json_option()
@click.pass_context
def import_(
    context: click.Context,
    paths: Sequence[str],
    year: int | None,
    title: str | None,
    bundled: bool,
    json: bool,
) -> None:
    """Add documents; files that fail are named, and the others are added all the same."""
    session: Session = context.obj
    if not all(paths):
        raise click.UsageError(_("A path is empty."))
    if not paths and not bundled:
        raise click.UsageError(_("Name a path, or give --bundled."))
    with session.library() as library:
        brought = library.bring_back() if bundled else ()
        done = library.add_all(paths, year=year, title=title)
    added = [file for file in done if file.added]
    failed = [file for file in done if file.error]
    unchanged = [file for file in done if not file.added and not file.error]
    if json:
        as_json = {
            "added": [{**_named(file), "warnings": [*_warnings(file)]} for file in added],
            "unchanged": [*map(_named, unchanged)],
            "failed": [{"path": file.path, "error": file.error} for file in failed],
        }
        output.say_json({**as_json, "brought_back": list(brought)} if bundled else as_json)
    else:
        if bundled:
            _tell_brought(brought)
        _tell(added, _("added: {ref} from {path}"))
        _tell(unchanged, _("unchanged: {ref} from {path}"))
        for file in added:
            _warn(file)
        if paths and not done:
            output.warn(_("There is no file to import there."))
    for file in failed:
        output.warn(file.error)
    if failed:
        context.exit(1)


def _tell_brought(refs: Sequence[str]) -> None:
    for ref in refs:
        output.say(_("brought back: {ref}").format(ref=ref))
    if not refs:
        output.say(_("The bundled library is there already."))


def _named(file: Imported) -> dict[str, str]:
    return {"ref": file.ref, "path": file.path}


def _warnings(file: Imported) -> tuple[str, ...]:
    """Say what of a file could not be read as it was meant."""
    if not file.doubts:
        return ()
    from talentdesk.render.explaining import misread  # only for these

    return tuple(map(misread, file.doubts))


def _warn(file: Imported) -> None:
    for warning in _warnings(file):
        output.warn(f"{file.ref}: {warning}")


def _tell(files: Sequence[Imported], said: str) -> None:
    for file in files:
        output.say(said.format(ref=file.ref, path=file.path))


@click.command(cls=Command, help=N_("Take a document out of the library."))
@click.argument("document", metavar="DOC")
@json_option()
@click.pass_obj
def remove(session: Session, document: str, json: bool) -> None:
    """Take a document out."""
    with session.library() as library:
        gone = library.remove(document)
        kept = sum(note.document == gone.ref for note in library.notes.all())
    if json:
        output.say_json({"removed": gone.ref, "notes": kept})
    else:
        output.say(_("removed: {ref}, {title}").format(ref=gone.ref, title=gone.name))
        if kept:
            said = ngettext("Your note on it is kept.", "Your {n} notes on it are kept.", kept)
            output.say(said.format(n=kept))


@click.command(cls=Command, help=N_("Check that the library and its index are sound."))
@option("--repair", is_flag=True, help=N_("Make the index again from the text first."))
@json_option()
@click.pass_context
def check(context: click.Context, repair: bool, json: bool) -> None:
    """Check the library."""
    session: Session = context.obj
    with session.library() as library:
        findings = library.check(repair=repair)
        count = len(library.documents()) if not findings else 0
    if json:
        output.say_json({"ok": not findings, "findings": list(findings)})
    elif not findings:
        said = ngettext(
            "The library is sound: {n} document.", "The library is sound: {n} documents.", count
        )
        output.say(said.format(n=count))
    else:
        for finding in findings:
            output.warn(finding)
        output.warn(_("See “check” in the guide to the command line for what to do now."))
    if findings:
        context.exit(1)


COMMANDS = (import_, remove, check)
