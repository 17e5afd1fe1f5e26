# What Supple says, in English. One section a screen; a key begins with its section.
# House rules: second person, present tense, short; "may", never "will"; no promise, no diagnosis.

## word: single words and lengths

word-minutes = { $n ->
    [one] 1 minute
   *[other] { $n } minutes
}

word-secs = { $secs } s
word-min = { $min } min
word-min-secs = { $min } min { $secs } s
word-prepare = get ready
word-hold = hold
word-move = move
word-rest = rest
word-change-sides = change sides
word-wait = wait
word-stretch = stretch
word-dynamic = dynamic
word-strength = strength
word-breath = breath
word-left = left
word-right = right
word-set-of = set { $n } of { $of }
word-round-of = round { $n } of { $of }
word-hamstrings = hamstrings
word-glute-max = buttocks
word-glute-med = outer hip
word-hip-flexors = hip flexors
word-quadriceps = front of the thigh
word-adductors = inner thigh
word-deep-rotators = deep in the hip
word-calves = calves
word-abdominals = belly
word-obliques = side of the waist
word-back-extensors = back
word-diaphragm = breathing muscle
word-shoulders = shoulders
word-day = { $n ->
    [0] Monday
    [1] Tuesday
    [2] Wednesday
    [3] Thursday
    [4] Friday
    [5] Saturday
   *[6] Sunday
}
word-day-letter = { $n ->
    [0] M
    [1] T
    [2] W
    [3] T
    [4] F
    [5] S
   *[6] S
}
word-dose-times = { $n } × { $dose }
word-dose-reps = { $n } reps
word-dose-held = { $reps } × { $hold }
word-dose-each = { $dose } each side
word-dose-side = { $dose }, { $side }
word-rep-of = rep { $n } of { $of }

word-months = { $first } – { $last }
word-month-year = { $month } { $year }
word-month-short = { $n ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}
word-hours-min = { $hours } h { $min } min
word-date = { $weekday } { $day } { $month }
word-days = { $first }–{ $last } { $last-month }
word-days-of-two-months = { $first } { $first-month } – { $last } { $last-month }
word-day-month = { $day } { $month }
word-at = { $day } at { $time }
word-sign-sharp = Sharp pain, ticked { $day }
word-sign-radiating = Pain, numbness or tingling down the leg, ticked { $day }
word-sign-both = Sharp pain, and pain, numbness or tingling down the leg, ticked { $day }
word-today = today
word-yesterday = yesterday
word-weekday = { $n ->
    [0] Monday
    [1] Tuesday
    [2] Wednesday
    [3] Thursday
    [4] Friday
    [5] Saturday
   *[6] Sunday
}
word-month = { $n ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}

## fault: what is wrong with a routine's file

fault-empty = The file is empty: a routine begins with Routine(name: "…", steps: […]).
fault-too-large = The file is larger than { $kib } KiB: that is no routine.
fault-not-text = This is not a text file (UTF-8): save the routine as plain text.
fault-not-separated = A comma is missing before this, or a bracket that was opened is not closed.
fault-open-quote = A text that begins with " here does not end.
fault-no-number = A number must stand here, without quotes, as in secs: 30.
fault-no-brackets = Round brackets must stand here, as in Wait() or Rest(secs: 10).
fault-trailing = Something stands behind the last bracket: a file holds one routine.
fault-control-sign = The name holds a sign that cannot be seen: write it in letters alone.
fault-syntax = The text cannot be read here: { $detail }.
fault-unknown-field = { $within } has no field { $field }; it knows { $expected }.
fault-unknown-word = { $word } is not known here; expected { $expected }.
fault-did-you-mean = Did you mean { $nearest }?
fault-missing-field = { $within } needs a field { $field }.
fault-repeated-field = The field "{ $field }" stands here twice: keep one.
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

fault-unreadable = The file cannot be read: { $why }.
fault-io-not-found = it is not there
fault-io-permission = you may not read or write it; look at its owner and permissions
fault-io-read-only = it lies on a read-only disk
fault-io-full = the disk is full
fault-io-no-file = it is not a plain file
fault-io-no-folder = a file stands where a folder should be

## app: the window's frame, dialogs

app-bad-settings = The settings could not be read, so the usual ones are used. Yours are kept in { $path }.
app-history-not-moved = The history stays where it is ({ $path }: { $why }). Choose another folder, or mend this one.
app-settings-not-saved = The settings cannot be saved ({ $path }: { $why }).
app-own-fault = Supple met a fault of its own and must stop: { $what }. What you did is kept in { $path }.
app-own-fault-aside = A part of Supple met a fault of its own: { $what }. The rest goes on.
app-bad-poses = Your own figures cannot be used ({ $path }: { $why }); the usual ones are shown.
app-muted = Sound is off: cues are shown, not heard. M turns it on.
app-no-sound = No sound device: the ring flashes instead.
app-routine-changed = The routine has changed since, so the session cannot go on. What was done can be kept.
app-session-elsewhere = Another Supple has taken this session up by now, or closed it.
app-unsaved-title = Not saved yet
app-unsaved-text = { $fault } It is tried again every ten seconds while Supple is open. If you close it now, it is lost.
app-unsaved-stay = Keep it open
app-unsaved-go = Close and lose it
app-folder-is = The folder is { $path }.
app-record-kept-aside = The history cannot be written just now ({ $path }: { $why }). What you do is kept on this machine and added at a later start.
app-record-lost = What you did could not be saved ({ $path }: { $why }).
app-record-not-saved = What you do cannot be saved ({ $path }: { $why }). You can still follow the session.
app-understand-title = A warning sign is open
app-understand-text = Sharp pain, or pain, numbness or tingling that runs down the leg, is a reason to have it looked at before you go on. If you begin, keep to what feels comfortable and stop when it hurts.
app-restore-title = Put the built-in back?
app-restore-text = Your own { $id }.ron is laid aside in the same folder, not deleted. Named { $id }.ron again, it takes the built-in’s place again.
app-restore-stay = Keep mine
app-restore-go = Put it back
app-understand-stay = Not now
app-understand-go = I understand: begin
app-close = Close
app-leave-title = Leave this session?
app-leave-text = It stops here. What you did so far stays in your log.
app-leave-stay = Stay
app-leave-go = Stop and keep

## today

today-heading-gentle = Take it gently today
today-chip-gentle = The gentle one
today-sign-detail = A reason to have it looked at. Gentle start is offered.
today-sign-over = It is over
today-heading-due = Ready for today’s session?
today-heading-done = Done for today
today-heading-free = Nothing is due today
today-chip-due = Today
today-chip-done = Done today
today-chip-free = Planned next
today-exercises = { $n ->
    [one] 1 exercise
   *[other] { $n } exercises
}
today-bars = Its steps, by kind and length
today-start = Start
today-minutes = I have { $n } min
today-minutes-all = I have time for all of it
today-minutes-less = Less time
today-minutes-more = More time
today-another = Another routine
today-nothing = No routine is planned
today-nothing-hint = Choose one of the routines, and begin with it.
today-choose = See the routines
today-week = This week
today-week-count = { $done } of { $planned } sessions
today-week-unplanned = No session is planned. Each one you do shows here.
today-week-first = Each session fills a circle.
today-week-left = { $n ->
    [one] One more, and this week’s plan is done.
    [2] Two more, and this week’s plan is done.
    [3] Three more, and this week’s plan is done.
   *[other] { $n } more, and this week’s plan is done.
}
today-week-done = This week’s plan is done.
today-day-done = session done
today-day-planned = session planned
today-day-free = nothing planned
today-discomfort = Discomfort
today-discomfort-of = { $n } of { $most }
today-discomfort-after = After a session, { $when }.
today-discomfort-before = Before a session, { $when }.
today-discomfort-medians = Before sessions: median { $now } this week, { $then } four weeks ago
today-discomfort-lower = lower
today-discomfort-same = about the same
today-discomfort-higher = higher
today-discomfort-ratings = Ratings before your last sessions: { $ratings }
today-discomfort-none = Before and after a session you are asked how it feels. What you answer shows here.
today-balance = { $side ->
    [left] Your left side felt tighter in { $n } of your last { $of } sessions.
   *[right] Your right side felt tighter in { $n } of your last { $of } sessions.
}
today-balance-detail = { $side ->
    [left] Want to add a set on the left today?
   *[right] Want to add a set on the right today?
}
today-balance-add = Add a set
today-balance-no = No
today-cut-off = { $name } was cut off
today-cut-off-detail = { $done } of { $of } sets done, { $when }
today-go-on = Go on
today-keep = Keep what was done
today-morning = How does it feel today?
today-morning-after = The day after { $name }, { $when }.
today-morning-pass = Not now
today-morning-kept = Noted. Progress can undo it.

## player

player-step = Step { $n } of { $of } · { $left } left
player-length = { $minutes ->
    [0] { $seconds } s
   *[other] { $minutes } min { $seconds } s
}
player-prepare = Get ready
player-hold = Hold
player-reps = Reps
player-move = Keep moving
player-breathe = Breathe
player-rest = Rest
player-change-sides = Change sides
player-wait = When you are ready
player-paused = Paused
player-part-rep = rep { $n } of { $of }
player-part-set = set { $n } of { $of }
player-part-round = round { $n } of { $of }
player-left = left
player-right = right
player-left-side = left side
player-right-side = right side
player-seconds = { $n ->
    [one] second
   *[other] seconds
}
player-half-way = half-way
player-switch-left = switch to the left
player-switch-right = switch to the right
player-of-reps = of { $of } · { $phase }
player-phase-work = go
player-phase-pause = stay
player-phase-return = back
player-ring-seconds = { $n ->
    [one] 1 second left
   *[other] { $n } seconds left
}
player-ring-reps = Repetition { $n } of { $of }
player-next = Next
player-then = then
player-next-end = The end, and one question: how does it feel?
player-dose-seconds = { $n } s
player-dose-reps = { $n } reps
player-dose-times = { $n } × { $dose }
player-go-on = Go on
player-unmute = Sound on
player-window = Back to the window
player-mini-title = Supple: { $routine }
player-timeline = { $percent } % of the session is over
player-away = You were away for { $length }. None of that time was counted.
player-away-hint = Settle in again, then go on.
player-hurts-title = Ease out of it, slowly
player-hurts-text = This set is noted as painful. Sharp pain, or pain, numbness or tingling that runs down the leg, is a reason to stop and have it looked at.
player-hurts-stop-if = Stop if
player-hurts-easier = Easier
player-hurts-skip = Skip this exercise
player-hurts-go-on = Go on with it
player-hurts-stop = Stop for today
player-over = Done
player-rate = How does it feel right now?
player-rate-hint = 0–9 on the keys; nothing waits for it
player-scale-low = comfortable
player-scale-middle = noticeable
player-scale-high = too much

## checkin

checkin-length = { $minutes ->
    [0] { $seconds } s
   *[other] { $minutes } min { $seconds } s
}
checkin-done = Done: { $length }
checkin-stopped = Stopped after { $length }
checkin-none = No set done
checkin-sides = Left { $left } · right { $right } under stretch
checkin-nothing-skipped = nothing skipped
checkin-sets = { $done } of { $planned } sets done
checkin-hurt = { $n ->
    [one] one set hurt
   *[other] { $n } sets hurt
}
checkin-after = How does it feel now, at its worst?
checkin-number = { $n }, { $word }
checkin-scale-low = comfortable
checkin-scale-middle = fine to go on, ease off a little
checkin-scale-high = stop and rest
checkin-flags = Anything of this?
checkin-sharp = Sharp pain
checkin-sharp-hint = sudden, stabbing, or in one spot
checkin-radiating = Pain, numbness or tingling down the leg
checkin-radiating-hint = on either side, at any moment of the session
checkin-tighter = Did one side feel tighter?
checkin-tighter-left = Left
checkin-tighter-same = About the same
checkin-tighter-right = Right
checkin-each = How was each exercise?
checkin-each-open = Rate them one by one
checkin-each-close = Not one by one
checkin-note = A note for yourself or your physio…
checkin-save = Save
checkin-skip = Skip
checkin-take-back = Back to the session
checkin-no-diagnosis = Supple keeps notes; it does not diagnose.
checkin-card-flag = Please have this looked at
checkin-card-flag-text = Sharp pain, or pain, numbness or tingling that runs down the leg, is a reason to stop here and to ask a doctor or physiotherapist. If it is severe, see a doctor soon.
checkin-card-red = That is a lot
checkin-card-red-text = Let it rest for today. Gentle start may suit you better next time; if it stays like this, a professional can look at it.

## welcome: the first start

welcome-title = A few minutes, most days.
welcome-text = Three questions choose where you start. You can change all of it later.
welcome-where = Where do you notice it most?
welcome-thigh =
    Back of the thigh
    tight, mostly when bending
welcome-sit-bone =
    Sit bone or deep buttock
    worse after long sitting
welcome-hip-front =
    Front of the hip
    stiff when standing up
welcome-nothing =
    Nothing hurts
    I want to stay loose
welcome-time = How long on a good day?
welcome-five = 5 min
welcome-ten = 10 min
welcome-fifteen = 15 min
welcome-signs = Any of this right now?
welcome-radiating-hint = then have it looked at first
welcome-disclaimer = Supple guides stretching and strengthening at home. It is general information and cannot examine you. If you are pregnant, recovering from surgery or injury, have an artificial hip or knee, or a condition that affects your heart, joints, bones or nerves, ask a health professional before you begin. Stop any exercise that hurts sharply.
welcome-begin = Begin
welcome-with-gentle = with Gentle start, Monday to Friday
welcome-with-daily = with Hamstring & hip daily, Monday to Friday
welcome-with-strength = with Hamstring & hip daily, and Glute & core on two days

## help: when to get help

help-title = When to get help
help-intro = Supple is general information and cannot examine you. These signs may need somebody who can.
help-now =
    Now: your local emergency number
    numbness or tingling round the genitals, the back passage or the inner thighs
    new trouble passing or holding urine or stool
    weakness or numbness in both legs
    pain after a bad fall or an accident
    you cannot put weight on the leg, or cannot move the hip
    a hot, swollen hip with fever
help-day =
    The same day: a doctor
    fever together with the pain
    new weakness in one leg
    pain at rest or at night that does not ease, all the more after cancer
    losing weight without trying
help-soon =
    Soon: a doctor or physiotherapist
    sharp pain
    pain, numbness or tingling that runs down the leg
    hip pain that is still there after several weeks of steady practice at home
help-outro = Severe pain is always a reason to see a doctor. A physiotherapist can assess imbalances and tailor a plan to you.

## routines

routines-title = Routines
routines-reload = Read again
routines-new = New
routines-folder = Open folder
routines-start = Start { $name }
routines-own = your own
routines-last = done { $day }
routines-spared = { $n } made milder
routines-hint = Your own routines lie in { $folder }, one text file each.
routines-exercises = One exercise by itself
routines-find = Find by name, muscle, equipment or minutes
routines-nothing = Nothing here is like that. Take a word away.
routines-open = See { $name }
exercise-back = Back to the routines
exercise-start = Do it now
exercise-how = How
exercise-feel = Where you may feel it
exercise-stop = Stop if
exercise-easier = Easier
exercise-harder = Harder
exercise-holds = Your holds
exercise-holds-latest = { $latest } now
exercise-holds-since = { $latest } now, { $first } in { $month }
exercise-no-equipment = nothing needed
routines-more = More for { $name }
routines-file-edit = Edit
routines-file-open = Open the file
routines-file-copy = Duplicate
routines-file-reveal = Show in its folder
routines-file-restore = Put the built-in back
routines-copy-mark = (copy)
routines-file-trash = Move to the trash
routines-thrown-away = In the trash: { $path }.
routines-laid-aside = There is no trash here, so the file was laid aside as { $path }.
routines-not-thrown-away = { $path } cannot be moved to the trash: { $why }.
routines-copied = Copied to { $path }. Open it there to change it.
routines-not-copied = The copy cannot be written to { $path } ({ $why }). Make room there, or let Supple write there, and try again.
routines-file-is = The file is { $path }.
routines-restored = The built-in is back. Your file lies in { $path }.
routines-not-restored = { $path } cannot be renamed ({ $why }), so it stays in use. Move it away yourself, then read the routines again.
routines-bad = { $file } cannot be used yet
routines-bad-place = line { $place }
routines-bad-more = { $n ->
    [one] and one more fault
   *[other] and { $n } more faults
}

## progress

progress-title = Progress
progress-week = Week { $n }
progress-week-short = W{ $n }
progress-all = All there is
progress-reach = How far back
progress-reach-week = Week
progress-reach-month = Month
progress-reach-all = All
progress-sessions = Sessions
progress-sessions-how = A session counts when at least 60 % of its steps were done. It is counted against the plan of those days.
progress-sessions-then = { $reach ->
    [week] { $then } in the week before
   *[month] { $then } in the month before
}
progress-of = { $done } of { $planned }
progress-to-go = { $n ->
    [one] one to go
   *[other] { $n } to go
}
progress-plan-done = the plan is done
progress-time = Time moving
progress-time-how = Time really held or moved. Pauses, rests and what was skipped are left out.
progress-time-more = { $reach ->
    [week] + { $by } on last week
   *[month] + { $by } on last month
}
progress-time-less = { $reach ->
    [week] − { $by } on last week
   *[month] − { $by } on last month
}
progress-median = Median discomfort
progress-median-how = The median of the ratings before sessions, from two ratings on. A change is coloured from where people notice one: 1 from below 5, 2 from below 8, 3 from 8 on.
progress-median-few = needs two ratings before sessions
progress-median-of = of 10, before sessions
progress-median-less = { $reach ->
    [week] { $by } less than 4 weeks ago
   *[month] { $by } less than the month before
}
progress-median-more = { $reach ->
    [week] { $by } more than 4 weeks ago
   *[month] { $by } more than the month before
}
progress-median-same = { $reach ->
    [week] as 4 weeks ago
   *[month] as the month before
}
progress-sides = Left and right
progress-sides-how = Of all work that has a side: the share really held or moved on the left and on the right, in percent.
progress-sides-shares = { $left } / { $right }
progress-sides-even = about even
progress-sides-behind = { $side ->
    [left] left is { $by } behind
   *[right] right is { $by } behind
}
progress-sides-none = nothing done on one side
progress-row = Weeks in a row
progress-row-how = Weeks with at least four fifths of what was planned. Rest days do no harm, the running week ends nothing, and one paused week in eight is free.
progress-row-weeks = { $n }
progress-row-new = new week, fresh start
progress-row-kept = kept to the plan
progress-strength = Strength
progress-strength-how = Sets of strength that were done, and their whole repetitions as far as they are counted.
progress-strength-sets = { $n ->
    [one] 1 set
   *[other] { $n } sets
}
progress-strength-reps = { $n ->
    [one] 1 repetition
   *[other] { $n } repetitions
}
progress-worst = Highest rating
progress-worst-how = The highest of all ratings before and after sessions, and of exercises.
progress-discomfort-none = nothing rated
progress-skipped = Skipped most
progress-skipped-how = The exercise of which most sets were skipped or never reached.
progress-skipped-none = nothing was skipped
progress-skipped-sets = { $n ->
    [one] 1 set
   *[other] { $n } sets
}
progress-minutes-week = Minutes a week
progress-minutes-month = Minutes a month
progress-minutes-year = Minutes a year
progress-muscles = Minutes under stretch, by muscle
progress-muscles-hint = About five a week is where gains come.
progress-muscles-none = No stretch was held in these days.
progress-muscle-minutes = { $n } min
progress-muscle-how = { $muscle }: left { $left }, right { $right } a week, of the stretches that are for it. The bar is the lower of the two; past ten minutes a week there is little more to gain.
progress-heat = Half a year
progress-heat-day = { $day }: { $time }
progress-heat-said = { $n ->
    [one] Something was done on one day of half a year
   *[other] Something was done on { $n } days of half a year
}
progress-felt-title = Discomfort after sessions
progress-felt-scale = 0 none – 10 worst
progress-felt-none = no rating yet
progress-felt-after = { $when }: { $rating }
progress-felt-said = Ratings after sessions, the latest last: { $ratings }
progress-holds = How long you held
progress-holds-hint = The mean hold of each week, of holds that were led to their end.
progress-holds-how = { $name }, week by week: { $all }
progress-list-week = Sessions of this week
progress-list-month = Sessions of this month
progress-list-all = The latest sessions
progress-list-none = None in these days.
progress-sets = Sets
progress-held = Time
progress-felt = Discomfort
progress-not-rated = not rated
progress-before-after = { $before } → { $after }
progress-more = More about { $name }, { $when }
progress-change = Change…
progress-delete = Delete
progress-deleted = Deleted. Undo brings it back.
progress-saved = Recorded.
progress-undo = Undo
progress-undo-hint = Take back what was set right last
progress-undone = Undone.
progress-redone = Done again.
progress-add = Add a session
progress-add-hint = A session that you did without Supple
progress-note = A note
progress-note-add = Add a note
progress-note-add-hint = In your own words, for yourself or your physio
progress-note-hint = It stands in the list here, and on the summary for your physio.
progress-note-words = What was it like?
progress-note-more = More about the note of { $when }
progress-pause = Pause this week
progress-pause-hint = Holiday or illness: one week in eight ends no row of weeks
progress-paused = This week is paused.
progress-reference = Set a new reference
progress-reference-hint = From this week on, discomfort is compared with what it is now
progress-reference-set = From this week on, discomfort is compared with what it is now.
progress-summary = Summary for my physio
progress-export = Export
progress-export-title = Export the history
progress-export-text = The ending says what it becomes: .csv a table, .json everything for another machine, .ics a calendar.
progress-export-file = The file
progress-export-stay = Cancel
progress-export-go = Write it
progress-export-ending = Please let the file end with .csv, .json or .ics.
progress-written = Written to { $path }.
progress-edit = What it really was
progress-edit-hint = Nothing is rewritten: this is recorded beside what was there.
progress-edit-routine = { $name }
progress-edit-day = Day, as 2026-11-24
progress-edit-time = Time, as 07:31
progress-edit-before = Discomfort before
progress-edit-after = Discomfort after
progress-edit-none = Not rated
progress-edit-sets = What was done of each set
progress-edit-set = { $name }{ $side }, set { $n }
progress-edit-secs = seconds
progress-edit-reps = reps
progress-edit-amount = { $set }: how much
progress-edit-no-amount = Please write seconds and reps as whole numbers, 3600 at most.
progress-edit-stay = Cancel
progress-edit-go = Record it
progress-edit-no-day = Please write the day as year, month and day: 2026-11-24.
progress-edit-no-time = Please write the time as hours and minutes: 07:31.
progress-edit-ahead = That is still to come.
progress-edit-no-routine = Please choose what you did.
progress-by-hand = written down
progress-none = no set done
progress-finished = finished
progress-stopped = stopped
progress-interrupted = cut off
progress-open = not ended
progress-in-part = sets alone
progress-empty = Your first session fills this page
progress-empty-hint = Here you see your sessions, the minutes of each day, and how it felt before and after. All of it stays on this machine.
progress-empty-begin = Go to Today

## settings

settings-title = Settings
settings-week = Your week
settings-days = Days
settings-plan = On these days
settings-plan-several = several routines
settings-plan-choose = Choose…
settings-plan-title = Which routine on which day?
settings-sore = Sore sit bone
settings-sore-detail = swaps deep bends for milder exercises
settings-text = Text size
settings-text-smaller = Smaller
settings-text-larger = Larger
settings-motion = Less motion
settings-motion-detail = figures stand still
settings-sound = Sound
settings-volume = Volume
settings-percent = { $n } %
settings-mute = Mute
settings-mute-detail = cues are shown, not heard
settings-sounds = Sounds
settings-wood = Wood
settings-bell = Bell
settings-bright = Bright
settings-voice = Voice
settings-voice-speaks = what comes, which side, how long, half-way
settings-voice-missing = install espeak-ng for it; till then tones alone
settings-voice-fails = its program makes no sound; tones alone
settings-voice-us = American
settings-voice-us-high = American, high
settings-voice-gb = British
settings-voice-gb-high = British, high
settings-voice-volume = Voice beside the tones
settings-speed = Speed of speech
settings-hear-voice = Hear the voice
settings-hear = Hear “{ $cue }”
settings-encourage = A kind word in long holds
settings-encourage-detail = “breathe slowly”
settings-each = Cues and voice
settings-each-button = Adjust…
settings-each-detail = each cue, your own sounds, accent
settings-sounds-title = Cues and voice
settings-own = Own sound…
settings-own-back = Built-in again
settings-own-title = A sound of your own for “{ $cue }”
settings-own-text = A wav, flac, ogg or mp3 file, of which the first three seconds are heard. Type where it lies, or drop it on this window.
settings-own-file = File
settings-own-stay = Leave it
settings-own-go = Use it
settings-own-trouble = This file cannot be used: { $why }.
settings-last = Last session
settings-last-none = how exact its cues were shows here
settings-cue = Device
settings-try = Try it
settings-look = Look
settings-theme = Theme
settings-theme-system = System
settings-theme-light = Light
settings-theme-dark = Dark
settings-files = Your files
settings-routines = Routines
settings-history = History
settings-open = Open folder
settings-move = Another folder
settings-move-detail = a synced one, for instance
settings-move-button = Move…
settings-move-title = Where should the history lie?
settings-move-text = All of it is copied there, and new sessions are added there. The copy in the old folder stays.
settings-move-folder = Folder
settings-move-stay = Leave it
settings-move-go = Move it
settings-backup = Backup
settings-backup-detail = history, routines, settings in one file
settings-backup-button = Back up…
settings-backup-title = Back up everything
settings-backup-text = History, settings, routines and exercises of your own go into this one file. It is not encrypted.
settings-backup-file = The file
settings-backup-stay = Leave it
settings-backup-go = Write it
settings-restore = From a backup
settings-restore-detail = nothing that is here is written over
settings-restore-button = Put back…
settings-restore-title = Put a backup back
settings-restore-text = Files that are missing here come back, and the history is united with the one here. Type where the backup lies, or drop it on this window.
settings-restore-go = Put it back
settings-delete = Delete my data
settings-delete-detail = the history and the settings
settings-delete-button = Delete…
settings-delete-title = Delete your data?
settings-delete-text = Deleted are the history in { $path } with what other machines wrote there, the settings, and what was made of them. Routines and exercises of your own stay. A backup beforehand keeps the way back open.
settings-delete-stay = Keep it
settings-delete-go = Go on
settings-delete-surely = Really delete it?
settings-delete-surely-text = { $n ->
    [0] The settings go,
    [one] One session goes,
   *[other] { $n } sessions go,
} and this cannot be undone. A machine that shares the folder loses them too.
settings-delete-surely-go = Delete it now
settings-not-deleted = Not all of it could be deleted ({ $path }: { $why }). What is left can be deleted by hand.
settings-about = About
settings-version = Supple { $version }
settings-licence = MIT or Apache-2.0; font: Inter, OFL 1.1
settings-help-detail = signs that may need somebody who can examine you
settings-help-show = Show
settings-disclaimer = General information: Supple cannot examine you. Stop any exercise that hurts sharply, and ask a health professional when in doubt.

## command: labels and help of what can be done by key

command-pause = Pause
command-pause-help = Stand still, or go on
command-skip = Skip
command-skip-help = On to what comes next
command-back = Back
command-back-help = To the start of this part; again: to the part before
command-longer = +10 s
command-longer-help = Ten seconds more of this part
command-shorter = −10 s
command-shorter-help = Ten seconds less of this part
command-hurts = This hurts
command-hurts-help = Stop here, and choose what to do
command-mute = Mute
command-mute-help = Silence, or sound again
command-mini = Small window on top
command-mini-help = A small window on top of the others, or back
command-full-screen = Full screen
command-full-screen-help = Fill the screen, to be read from the mat
command-leave = Leave
command-leave-help = Leave the session; what was done stays logged
command-next = Begin
command-next-help = The next thing to do on this screen
command-today = Today
command-today-help = What is due
command-routines = Routines
command-routines-help = All routines and exercises
command-progress = Progress
command-progress-help = How the week stands
command-reach = How far back
command-reach-help = On Progress: a week, a month, or everything
command-earlier = The days before
command-earlier-help = On Progress: the days before
command-later = The days after
command-later-help = On Progress: the days after
command-undo = Undo
command-undo-help = On Progress and in the editor: undo the last change
command-redo = Redo
command-redo-help = On Progress and in the editor: do it again
command-step-before = Step before
command-step-before-help = To the step before; with Shift: that one too
command-step-behind = Step behind
command-step-behind-help = To the step behind; with Shift: that one too
command-move-up = Up
command-move-up-help = Move the picked step up
command-move-down = Down
command-move-down-help = Move the picked step down
command-add-step = Add exercise
command-add-step-help = Add an exercise behind the picked step
command-duplicate-step = Duplicate
command-duplicate-step-help = The picked steps once more
command-remove-step = Remove
command-remove-step-help = Remove the picked steps
command-group = Make a circuit
command-group-help = Make a circuit of the picked steps
command-ungroup = Take the circuit apart
command-ungroup-help = Take the picked circuit apart
command-settings = Settings
command-settings-help = Sound, look and folders
command-keys = Keys
command-keys-help = Show this list

## sound

sound-at-rest = opened when a session begins
sound-opening = being opened …
sound-on = open
sound-off = none just now; cues flash instead

## cli: the command line

cli-about = Leads you through a few minutes of stretching and strengthening, and keeps an honest log of it.
cli-examples = Examples:
    {"  "}supple                                the window
    {"  "}supple play desk_break                a routine in this terminal
    {"  "}supple play seated_forward_bend       one exercise at its usual dose
    {"  "}supple check my_routine.ron           is this file right?
    {"  "}supple log --from 2026-11-01 --json   what was really done
cli-json-help = Answer with JSON, for other programs
cli-routine-help = A routine's id, an exercise's id, or the path of a .ron file
cli-file-help = Routine files; without any, all there are
cli-from-help = From this day on (2026-11-01)
cli-to-help = Up to this day, itself included
cli-of-help = The week that holds this day
cli-new-about = Make a routine of your own
cli-name-help = What you call it: "Hips, from my physio"
cli-from-routine-help = Begin with what this one says
cli-edit-about = Change values in a routine's file; comments and layout stay
cli-change-help = What is to be otherwise: 2.secs=50, 3.1.reps=8, name="Hips"; nothing after = leaves it out
cli-edit-examples = Steps count from 1; the first step of the circuit at 3 is 3.1. A routine that comes with Supple is copied first.
cli-no-change = “{ $change }” says no change. Write a step, a part and its value: 2.secs=50
cli-fmt-about = Lay routine files out anew, every comment kept
cli-render-about = Writes a whole session as a sound file, for a phone or a loudspeaker
cli-output-help = The file: its ending, wav or flac, says of which kind
cli-render-ending = { $path }: name a file that ends in .wav or .flac.
cli-rendered = { $path }: { $length }
cli-not-rendered = { $path } cannot be written: { $why }.
cli-today-help = Take this day for today
cli-play-about = Play a routine in this terminal; without one, today's
cli-play-keys = Keys: space pause and go on · n skip · b back · + and − ten seconds · h this hurts · m mute · q stop
cli-start-about = Open the window and begin a routine; without one, today's
cli-list-about = List all routines
cli-check-about = Check routine files
cli-plan-about = Show what a session of a routine is going to be
cli-report-about = Write a page for a professional: what was prescribed, what was done, how it felt
cli-weeks-help = How many weeks it looks back
cli-report-output-help = The file to write: report.html
cli-export-about = Write the history as a table, as JSON, or as a calendar
cli-csv-help = A table, a row a set
cli-export-json-help = Everything, for import on another machine
cli-ics-help = A calendar of the sessions
cli-export-output-help = The file to write; without it, to standard output
cli-exported = Written to { $path }.
cli-import-about = Take in a history from a file of Supple’s, or a table
cli-dry-run-help = Only say what would be done
cli-imported = { $new } records taken in, { $known } were there already.
cli-would-import = { $new } records would be taken in, { $known } are there already.
cli-not-read = { $path } cannot be read: { $why }.
cli-import-no-column = { $path } has no column { $column }. The first line must name the columns; docs/format.md lists them.
cli-import-bad-value = { $path }:{ $line }: { $column } cannot be “{ $value }”. Nothing was taken in.
cli-import-unreadable = { $path } is no history that can be read ({ $detail }). Nothing was taken in.
cli-backup-about = Write settings, routines and the history into one file
cli-backup-output-help = The file to write: supple.tar
cli-backed-up = { $n } files are in { $path }.
cli-restore-about = Put a backup back; nothing that is there is written over
cli-restored = { $n } files written, { $there } were there already.
cli-would-restore = { $n } files would be written, { $there } are there already.
cli-kept = { $path } says something else than the backup, and stays as it is.
cli-no-backup = { $path } cannot be put back: { $why }.
cli-reported = Written to { $path }. Open it in a browser to read or print it.
cli-log-about = Show what was really done
cli-week-about = Show how the week stands
cli-built-in = built in
cli-all-good = { $n ->
    [one] 1 file checked, no fault found.
   *[other] { $n } files checked, no fault found.
}
cli-no-display = There is no display here, so Supple plays in this terminal.
cli-no-window = A window cannot be opened ({ $why }), so Supple plays in this terminal.
cli-no-such-routine = There is no routine or exercise "{ $named }".
cli-see-list = `supple list` shows all there are.

## terminal: the player in a terminal

terminal-keys = space pause · n skip · b back · + − ten seconds · h this hurts · m mute · q stop
terminal-cut-off = { $name } was cut off after { $done } of { $of } sets: g goes on with it, q leaves it; any other key or ten seconds keeps what was done.
terminal-rate-before = How does it feel right now? 0 none to 9, t for 10; any other key or ten seconds: no rating.
terminal-rate-after = And how does it feel now? 0 none to 9, t for 10; any other key or ten seconds: no rating.
terminal-rated = Discomfort { $n } of 10.
terminal-not-rated = No rating.
terminal-ask-sharp = Was there sharp pain? y for yes, any other key for no.
terminal-ask-radiating = Was there pain, numbness or tingling down the leg? y for yes, any other key for no.
terminal-see-professional = That is a reason to stop for now and to have it looked at: a physiotherapist or a doctor can examine you.
terminal-sign = A warning sign is open ({ $signs }): a reason to have it looked at before you go on. Until then gentle_start is the routine to choose; the window, on Today, takes the sign away.
terminal-sign-ask = y for "I understand: begin"; any other key or ten seconds: not now.
terminal-sign-not-begun = Not begun.
terminal-next = next: { $what }
terminal-waiting = when you are ready: space
terminal-paused = paused: space goes on
terminal-hurts = Stopped because it hurts: n leaves this exercise out, space goes on, q stops.
terminal-interrupted = Away for { $length }, which counts for nothing.
terminal-summary = { $done } of { $of } sets done, { $held } held.
terminal-no-thread = The session cannot begin: { $why }.
terminal-waits-for-disk = The disk is slow: waiting until the last of it is written. q leaves without waiting.
terminal-kept = Kept in { $path }.

## report

report-title = Stretching and strengthening at home
report-lead = { $days } { $year }. Made with Supple on { $today }.
report-disclaimer = These figures come from your own entries. They show how things felt over time; they are not a medical assessment. Bring the report along if you see a professional.
report-signs = Warning signs
report-signs-none = None was ticked.
report-sign-sharp = Sharp pain
report-sign-radiating = Pain, numbness or tingling down the leg
report-sign-cleared = cleared on { $day }
report-sign-open = still open
report-weeks = Week by week
report-head-week = Week
report-head-sessions = Sessions
report-head-time = Time
report-head-stretch = Stretch
report-head-dynamic = Dynamic
report-head-strength = Strength
report-head-median = Median before
report-head-worst = Highest
report-felt = Discomfort, 0 none to 10 worst
report-felt-said = Ratings before and after sessions
report-felt-legend = ○ before a session   ● after it
report-day-short = { $day } { $month }
report-plan = What is planned
report-plan-none = Nothing is planned.
report-exercises = What was prescribed, and what was done
report-head-exercise = Exercise
report-head-prescribed = Prescribed now
report-head-sets = Sets done
report-head-done = Done
report-head-sides = Left, right
report-mean = { $length } a set
report-sides = { $left }, { $right }
report-hurt = { $worst } ({ $n } × it hurt)
report-notes = Notes
report-notes-none = None was written.
report-notes-more = { $n ->
    [one] One older note is in the log.
   *[other] { $n } older notes are in the log.
}
report-foot = A session counts when at least 60 % of its steps were done. Times are what was really held or moved. “Highest” is the highest of all ratings.

## log

log-unreadable-line = { $file }, line { $line }, cannot be read. It is left as it is.
log-closed-file = { $file } cannot be read: { $why }.
log-empty = Nothing was recorded in that time.
log-reps = { $n ->
    [one] 1 rep
   *[other] { $n } reps
}
log-began = { $name } began: { $length }, { $sets } sets planned
log-by-hand = { $name }, written down afterwards: { $length }, { $sets } sets
log-ended = { $how }, { $held } held or moved
log-check-in = discomfort { $when }: { $rating }{ $flags }
log-flag-cleared = warning sign cleared: { $flags }
log-side-tightness = tighter side: { $side }
log-advice-taken = offer taken: { $rule } { $about }
log-advice-declined = offer declined: { $rule } { $about }
log-later-line = { $file }, line { $line }, was written by a later version of Supple. It is left as it is.
log-next-morning = discomfort the next morning: { $rating }
log-exercise-rating = { $exercise }: discomfort { $rating }
log-note = note about { $day }: { $text }
log-plan-change = weekly plan: { $days }
log-plan-none = nothing planned
log-paused-week = week of { $day } paused
log-new-reference = new reference from { $day } on
log-correction-gone = correction: { $of } was not so
log-correction-moved = correction: { $of } was on { $to }
log-correction-says = correction: { $of } was otherwise
log-week = Week { $week }: { $n } of { $planned } sessions
log-week-session = { $day }  { $name }: { $done } of { $of } sets done

log-week-streak = { $n ->
    [one] 1 week in a row kept to its plan
   *[other] { $n } weeks in a row kept to their plan
}

## What the rules say

advice-red-flag = You ticked { $signs }. Please have it looked at before you go on; until then the gentle start is offered.
advice-sign-sharp = "sharp pain"
advice-sign-radiating = "pain, numbness or tingling down the leg"
advice-sign-both = "sharp pain" and "pain, numbness or tingling down the leg"
advice-persistence = { $weeks } weeks of steady practice, and no clear change yet: the median rating before a session was { $then } and is { $now } now. A professional may help; they can look at what exercises cannot show.
advice-ease-off = The last session was rated { $rating } of 10. Something gentler may feel better next time.
advice-ease-off-hurt = Something hurt in the last session. Something gentler may feel better next time.
advice-hold-up = { $name } felt comfortable in the last 3 sessions at { $from }. You may try { $to }{ $sets ->
    [one] {", once"}
   *[other] {", "}{ $sets } times
}.
advice-hold-down = { $name }: the last session was too much. { $to } instead of { $from } may feel better.
advice-hold-back = { $name } was not done for two weeks. { $to } instead of { $from } may be an easier way back.
advice-ladder-up = { $name } was comfortable twice in a row. You may try { $rung }.
advice-ladder-down = { $name } was too much last time. { $rung } may feel better.
advice-why = Why?
advice-why-title = Why Supple says this
advice-why-records = The records behind it
advice-why-close = Close
advice-changed = Changed in { $path }.
advice-not-changed = The routine is another one by now, so it stays as it is. Change it in its file yourself.
advice-not-written = { $routine } cannot be changed: { $why }.
advice-seen = I have read this
advice-gentle = Start the gentle one
advice-not-needed = Not needed
advice-change = Change it
advice-leave = Leave it
advice-change-detail = The routine’s file changes in this one place. You can change it back at any time.
advice-rule-red-flag = A warning sign that was ticked stays open until you say that it is over, or was looked at.
advice-rule-persistence = In each of three weeks at least 3 sessions, and four fifths of those planned, were done, and the median rating before sessions is not noticeably lower than in the first week that has one. Noticeable is 1 from below 5, 2 from below 8, and 3 from 8 on.
advice-rule-ease-off = The last session, at most a week ago, was rated 6 or more, or something hurt.
advice-rule-hold-up = The last three sessions were led to their end at this length and rated 0 to 2, no warning sign is open, and the last step is at least 7 days old, or 14 after a rating of 6 or more. A step is 5 s, up to 60 s; the sets keep the whole near a minute.
advice-rule-hold-down = A rating of 6 or more takes 10 s off a hold, a break of 14 days takes 5 s off, down to 15 s.
advice-rule-ladder-up = All repetitions were done twice in a row, rated 0 to 2: the next rung of the ladder.
advice-rule-ladder-down = The exercise was rated 6 or more, or hurt: the rung before.
advice-rule-balance = One side was noted tighter in at least four of the last six sessions.
advice-rung = { $name }, { $sets } × { $reps }

## What a voice says
say-pause = {", "}
say-left = left side
say-right = right side
say-next = Next: { $what }
say-set = Set { $set } of { $of }
say-half-way = Half-way
say-encourage = Breathe slowly. Mild tension is enough
say-wait = Go on when you are ready
say-times = { $n ->
    [one] once
   *[other] { $n } times
}
say-times-held = { $n ->
    [one] once, { $length }
   *[other] { $n } times, { $length } each
}
say-secs = { $secs ->
    [one] 1 second
   *[other] { $secs } seconds
}
say-min = { $min ->
    [one] 1 minute
   *[other] { $min } minutes
}
say-min-secs = { $min ->
    [one] 1 minute { $secs } seconds
   *[other] { $min } minutes { $secs } seconds
}

## The cues, in a list
word-cue-report = { $heard } cues, { $dropped } missed; half within { $p50 } ms, 99 % within { $p99 } ms, worst { $worst } ms
cue-prepare-tick = 3, 2, 1 before work
cue-start = Start
cue-half-way = Half-way
cue-last-tick = 3, 2, 1 before the end
cue-end = End
cue-rest = Rest
cue-change-sides = Change sides
cue-tempo = Tempo of repetitions
cue-finish = All done
app-bad-sound = The sound { $path } for “{ $cue }” cannot be used: { $why }. The built-in one is heard.
sound-unreadable = it is no wav, flac, ogg or mp3 file that can be read
sound-silent = nothing can be heard in it

## Editing a routine

edit-no-step = There is no step { $step } in this routine.
edit-no-field = There is no “{ $field }” there, or it cannot be left out.
edit-more = This file is laid out in a way that cannot be changed without touching more than you asked for. Nothing was written; please change it in a text editor.
edit-not-read = { $path } cannot be read: { $why }.
edit-not-written = { $path } cannot be written: { $why }.

## What is asked before a routine's file comes or goes

app-trash-title = Move it to the trash?
app-trash-text = { $file } goes into the trash of this machine. What you did with it stays in the log.
app-trash-stay = Keep it
app-trash-go = Move to the trash
app-import-title = Add this routine?
app-import-stay = Leave it
app-import-go = Add a copy

## editor: a routine's steps, and its file

editor-steps = Steps
editor-file = The file
editor-shown = What is shown
editor-exercise = Exercise
editor-hold = Hold
editor-sets = Sets
editor-rest = Rest
editor-side = Side
editor-each = each
editor-wait = Wait until you are ready
editor-wait-hint = The session stands still here until you go on.
editor-circuit = Circuit
editor-length = Length
editor-reps = Reps
editor-reps-a-set = Reps a set
editor-gap = Gap
editor-tempo = Out, hold, back
editor-rounds = Rounds
editor-rest-between = Rest between
editor-rest-rounds = Rest between rounds
editor-sides = Sides
editor-sides-both = Both at once
editor-sides-each = Each, left first
editor-sides-each-right = Each, right first
editor-sides-left = Left only
editor-sides-right = Right only
editor-whole = The routine
editor-name = Name
editor-note = Note
editor-prepare = Get ready
editor-change = Change sides
editor-picked = { $n ->
    [one] 1 step
   *[other] { $n } steps
}
editor-drag = Move { $name }
editor-add = Add exercise
editor-add-rest = Rest
editor-add-wait = Wait
editor-add-go = Add
editor-add-stay = Cancel
editor-remove = Remove
editor-duplicate = Duplicate
editor-group = Make a circuit
editor-ungroup = Take apart
editor-preview = Preview
editor-preview-close = Close
editor-valid = valid
editor-invalid = cannot be done yet
editor-comments-stay = Your comments and layout stay when you edit on the left.
editor-take-theirs = Take what is on disk
editor-keep-mine = Keep mine
editor-changed-both = Another program changed the same lines of { $file } that you changed here. Which are to stay? Keeping yours leaves the others in a .bak file beside it.
editor-gone = { $file } was removed by another program. Your next change writes it again.
editor-not-saved = { $path } cannot be written: { $why }. Supple tries again with your next change.
editor-saved = saved
editor-saved-secs = { $n ->
    [one] saved 1 s ago
   *[other] saved { $n } s ago
}
editor-unsaved = not saved yet
editor-built-in = comes with Supple; a change makes a copy of your own
editor-not-good = Mend the file on the right first; then the steps can be changed here.
editor-new-name = My routine
editor-made = Made { $path }.
editor-import-other = { $file } is no routine: its name would end in .ron.
editor-import-good = “{ $name }”: { $length }, { $n } exercises. A copy of the file is put into { $folder }; the file you dropped stays as it is.
editor-import-bad = { $fault } A copy can be put into { $folder } all the same, and mended in the editor.
editor-close-title = Leave it unsaved?
editor-close-text = This routine cannot be done as it stands, so it was not saved. If you leave now, its file keeps what it said before.
editor-close-stay = Stay
editor-close-go = Leave
editor-remark-leap = { $to } is past your last { $from } by { $percent } %; most people add 5–10 s at a time.
editor-remark-deep = This bends the hip deeply, which a sore sit bone may not like. The exercise page names a milder one.
editor-remark-cold = Nothing warms you up before this. A minute of easy movement first may feel better.
editor-remark-one-side = Only the { $side } side is worked here.
editor-remark-little = { $muscle }: { $time } of stretch a side in this routine. Studies mostly used about 60 s a session.

## An exercise of one's own

exercise-make = New exercise
exercise-make-stay = Cancel
exercise-make-go = Add it
exercise-make-hint = It goes into exercises.ron beside your routines, and can be used in any of them.
exercise-make-name = Name
exercise-make-kind = What it does
exercise-make-both = Both at once
exercise-make-each = Each
exercise-make-muscles = Which muscles it is for
exercise-make-how = How it is done, a step a line
exercise-make-stop = When to stop
exercise-make-looks = Figure like that of
exercise-make-no-figure = no figure
exercise-make-no-name = Give it a name.
exercise-make-no-amount = Write how much in digits: 45, 0:45, or 10 reps as 10.
