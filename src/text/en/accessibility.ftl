# The page about accessibility.
accessibility-title = Accessibility
accessibility-lead = Every page can be read and every action taken by keyboard, with a screen reader, on a phone, on paper and without scripts. The standard is WCAG 2.2, level AA.

accessibility-kept = What is kept
accessibility-kept-keyboard = Everything that can be pressed can be reached by keyboard; focus is always visible, in the order of the text. The first link of a page leads to its content.
accessibility-kept-keys = On the Chair’s desk a letter leads to the button of an act, and Enter presses it: a letter hit by accident does nothing. Letters, and the sound of a new point of order, can be switched off there.
accessibility-kept-words = Each status is shown by a sign and a word; colour only helps. In dense tables the word is hidden from sight, not from a screen reader.
accessibility-kept-contrast = Text has a contrast of at least 4.5 to 1 in the light and the dark theme, field borders at least 3 to 1. The theme follows your device; forced colours are honoured too.
accessibility-kept-size = Pages can be read at 400% and on a screen 320 pixels wide without scrolling sideways; on a narrow screen tables become lists.
accessibility-kept-charts = Beside each drawing of terms the same facts are given in words or in a table.
accessibility-kept-motion = Nothing moves; the tint of a changed line goes without a fade if your device asks for less motion.
accessibility-kept-languages = The language of the page and of each text on it is declared to screen readers.
accessibility-kept-forms = An error says what to do, is shown above its field and is repeated with a link at the top of the page; what was typed is kept.

accessibility-tested = How it is tested
accessibility-tested-axe = With each change of the program a real browser opens the pages, and axe-core must find nothing: wide screen and phone, light and dark theme.
accessibility-tested-contrast = The contrast of every colour is computed by a test of its own.
accessibility-tested-people = The pages have not been tried by people who use screen readers yet.

accessibility-lacking = What is lacking
accessibility-lacking-files = Files attached by delegations and the secretariat are not checked for accessibility.
accessibility-lacking-languages = Menus and explanations are in Russian and English; texts in other languages are shown as they are.
accessibility-lacking-speech = There is no sign language and no easy-to-read version.

accessibility-report = If something is in your way
accessibility-report-how = Tell the organization’s secretariat the address of the page, what you wanted to do and what you use. Until it is corrected, the secretariat must give you the same information in another way.
