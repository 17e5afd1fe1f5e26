# What Supple says, in English. One section a screen; a key begins with its section.
# House rules: second person, present tense, short; "may", never "will"; no promise, no diagnosis.

## word: single words and lengths

word-minutes = { $n ->
    [one] 1 minute
   *[other] { $n } minutes
}

## fault: what is wrong with a routine's file

fault-empty = The file is empty: a routine begins with Routine(name: "…", steps: […]).
fault-too-large = The file is larger than { $kib } KiB: that is no routine.
fault-not-text = This is not a text file (UTF-8): save the routine as plain text.
fault-syntax = The text cannot be read here: { $detail }.
fault-unknown-field = { $within } has no field { $field }; it knows { $expected }.
fault-unknown-word = { $word } is not known here; expected { $expected }.
fault-did-you-mean = Did you mean { $nearest }?
fault-missing-field = { $within } needs a field { $field }.
fault-repeated-field = The field { $field } stands here twice: keep one.
fault-unknown-exercise = There is no exercise "{ $id }".
fault-out-of-range = { $field } is { $came }, allowed is { $min } to { $max }.
fault-not-whole = { $field } is { $came }, it must be a whole number.
fault-missing-dose = "{ $exercise }" has no usual { $field }: write it here.
fault-sets-disagree = sets is { $sets }, but reps lists { $listed } sets: write one or the other.
fault-nothing-to-alternate = alternate needs reps and both sides (sides: Each).
fault-bad-id = "{ $id }" cannot be an exercise's id: use a-z, 0-9 and _.
fault-no-name = The name is empty: give it a few words.
fault-no-steps = There is no step: add at least one Hold, Reps or Move.
fault-no-work = There is nothing to do but rest: add at least one Hold, Reps or Move.
fault-too-many-steps = There are more than { $max } steps.
fault-too-deep = Repeat stands inside Repeat more than { $max } deep.
fault-too-long = The session takes more than { $hours } hours or too many parts: shorten it.

## app: the window's frame, dialogs

## today

## player

## checkin

## routines

## progress

## settings

## command: labels and help of what can be done by key

## sound

## cli: the command line

## terminal: the player in a terminal

## log
