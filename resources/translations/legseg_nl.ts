<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
    <context>
        <name>LegSeg</name>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source> GB</source>
            <translation> GB</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/help_commands.py" />
            <source>&amp;About LegSeg</source>
            <translation>&amp;Over LegSeg</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <source>&amp;Add the shown analysis</source>
            <translation>Getoonde &amp;analyse toevoegen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/bring_labels_dialog.py" />
            <source>&amp;All muscles</source>
            <translation>&amp;Alle spieren</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <source>&amp;Back up …</source>
            <translation>&amp;Reservekopie maken …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <source>&amp;Check …</source>
            <translation>&amp;Controleren …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <source>&amp;Close the visit</source>
            <translation>Bezoek s&amp;luiten</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>&amp;Device</source>
            <translation>&amp;Apparaat</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/help_commands.py" />
            <source>&amp;Diagnostics …</source>
            <translation>&amp;Diagnostiek …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>&amp;Fat infiltration</source>
            <translation>&amp;Vetinfiltratie</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <source>&amp;File</source>
            <translation>&amp;Bestand</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/bring_labels_dialog.py" />
            <source>&amp;Fit the shape of the muscles, too</source>
            <translation>Ook de &amp;vorm van de spieren aanpassen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <source>&amp;Help</source>
            <translation>&amp;Help</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <source>&amp;Import a scan …</source>
            <translation>Scan &amp;importeren …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <source>&amp;Keys and mouse</source>
            <translation>&amp;Toetsen en muis</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>&amp;Language</source>
            <translation>&amp;Taal</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <source>&amp;Library</source>
            <translation>&amp;Bibliotheek</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>&amp;Memory</source>
            <translation>&amp;Geheugen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <source>&amp;Open an analysis …</source>
            <translation>Analyse &amp;openen …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <source>&amp;Open another …</source>
            <translation>Andere &amp;openen …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>&amp;Precision</source>
            <translation>&amp;Nauwkeurigheid</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <source>&amp;Quit</source>
            <translation>&amp;Afsluiten</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <source>&amp;Restore …</source>
            <translation>&amp;Herstellen …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>&amp;Runtime</source>
            <translation>&amp;Rekenomgeving</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <source>&amp;Save the analysis …</source>
            <translation>Analyse op&amp;slaan …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>&amp;Theme</source>
            <translation>T&amp;hema</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <source>&amp;View</source>
            <translation>Beel&amp;d</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/label_editor.py" />
            <source>'{name}' changes nothing here.</source>
            <translation>‘{name}’ verandert hier niets.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>'{one}' and '{other}' have the same keys. Give one of them others.</source>
            <translation>'{one}' en '{other}' hebben dezelfde toetsen. Geef een ervan andere.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/diagnostics_dialog.py" />
            <source>(empty)</source>
            <translation>(leeg)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/visit_model.py" />
            <source>(no name)</source>
            <translation>(geen naam)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/visit_card.py" />
            <source>(visit without a name)</source>
            <translation>(bezoek zonder naam)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/agreement_later.py" />
            <source>, ASSD {mm:.2f} mm</source>
            <translation>, ASSD {mm:.2f} mm</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/revision_words.py" />
            <source>, {n} stacks</source>
            <translation>, {n} stapels</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/export_panel.py" />
            <source>1,5, columns apart by semicolons</source>
            <translation>1,5, kolommen gescheiden door puntkomma's</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/export_panel.py" />
            <source>1.5, columns apart by commas</source>
            <translation>1.5, kolommen gescheiden door komma's</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/import_source.py" />
            <source>A folder</source>
            <translation>Een map</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/exchange_commands.py" />
            <source>A new scan of this visit is made and opened. This scan stays as it is.</source>
            <translation>Er wordt een nieuwe scan van dit bezoek gemaakt en geopend. Deze scan blijft zoals hij is.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_exports.py" />
            <source>A person drew them</source>
            <translation>Een mens heeft ze getekend</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_exports.py" />
            <source>A program alone</source>
            <translation>Alleen een programma</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_exports.py" />
            <source>A program, corrected by a person</source>
            <translation>Een programma, door een mens gecorrigeerd</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <source>A segmentation isn't saved. Close without saving it?</source>
            <translation>Een segmentatie is niet opgeslagen. Sluiten zonder die op te slaan?</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_files.py" />
            <source>A segmentation isn't saved. Open another library without saving it?</source>
            <translation>Een segmentatie is niet opgeslagen. Een andere bibliotheek openen zonder die op te slaan?</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/revision_comparison.py" />
            <source>ASSD mm</source>
            <translation>ASSD mm</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/about.py" />
            <source>About LegSeg</source>
            <translation>Over LegSeg</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/threshold_panel.py" />
            <source>Add them around the muscle</source>
            <translation>Ze rond de spier toevoegen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/file_commands.py" />
            <source>Add to the library</source>
            <translation>Aan de bibliotheek toevoegen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_session.py" />
            <source>Adding to the library</source>
            <translation>Wordt aan de bibliotheek toegevoegd</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_model.py" />
            <source>Against smallest
detectable change</source>
            <translation>Tegen kleinste
aantoonbare verandering</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/paint_over_choice.py" />
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_table.py" />
            <source>All groups</source>
            <translation>Alle groepen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>All signals</source>
            <translation>Alle signalen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patient_list.py" />
            <source>All words must be found (Ctrl+F)</source>
            <translation>Alle woorden moeten voorkomen (Ctrl+F)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/review_summary.py" />
            <source>All {n} muscles done: reviewed</source>
            <translation>Alle {n} spieren klaar: beoordeeld</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/profile_plot.py" />
            <source>Along the leg (mm), to superior</source>
            <translation>Langs het been (mm), naar craniaal</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/kept_edit_notice.py" />
            <source>An edit of this scan, last changed {when}, isn't saved.</source>
            <translation>Een bewerking van deze scan, laatst gewijzigd {when}, is niet opgeslagen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/about.py" />
            <source>Apache License 2.0; third-party notices come with the program.</source>
            <translation>Apache-licentie 2.0; de vermeldingen van onderdelen van derden worden meegeleverd.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/trial_panel.py" />
            <source>Apply</source>
            <translation>Toepassen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/threshold_panel.py" />
            <source>Around the muscle within</source>
            <translation>Rond de spier binnen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Arrow keys</source>
            <translation>Pijltoetsen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/history_list.py" />
            <source>As it was opened</source>
            <translation>Zoals het werd geopend</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>As the scan was opened</source>
            <translation>Zoals de scan werd geopend</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/theme.py" />
            <location filename="../../legseg_desktop/gui/translation.py" />
            <source>As the system</source>
            <translation>Zoals het systeem</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/bring_labels.py" />
            <source>As they are open here</source>
            <translation>Zoals ze hier open zijn</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>At most</source>
            <translation>Hooguit</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <source>Automatic contrast</source>
            <translation>Automatisch contrast</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>Automatic contrast (Ctrl+J)</source>
            <translation>Automatisch contrast (Ctrl+J)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/plane_view.py" />
            <source>Axial</source>
            <translation>Axiaal</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/view_menus.py" />
            <source>Axial and three</source>
            <translation>Axiaal en drie</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <source>Axial and three views</source>
            <translation>Axiaal en drie beelden</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/muscle_operations.py" />
            <source>Back to how it was opened</source>
            <translation>Terug naar hoe het werd geopend</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/muscle_operations.py" />
            <source>Back to the model's</source>
            <translation>Terug naar die van het model</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_files.py" />
            <source>Back up the library</source>
            <translation>Reservekopie van de bibliotheek maken</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_session.py" />
            <source>Backed up into {name}.</source>
            <translation>Reservekopie gemaakt in {name}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_session.py" />
            <source>Backing up the library</source>
            <translation>Reservekopie van de bibliotheek wordt gemaakt</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_files.py" />
            <source>Backup of a library</source>
            <translation>Reservekopie van een bibliotheek</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patients_place.py" />
            <source>Begin with a scan</source>
            <translation>Begin met een scan</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/view_menus.py" />
            <source>Body around the muscles</source>
            <translation>Lichaam om de spieren</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patient_details.py" />
            <source>Born</source>
            <translation>Geboren</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>Both</source>
            <translation>Beide</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_table.py" />
            <location filename="../../legseg_desktop/gui/results/muscle_table.py" />
            <source>Both sides</source>
            <translation>Beide zijden</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Brightness and contrast</source>
            <translation>Helderheid en contrast</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/kept_edit_notice.py" />
            <source>Bring it back</source>
            <translation>Terughalen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/bring_labels_dialog.py" />
            <source>Bring labels from another visit</source>
            <translation>Labels van een ander bezoek overbrengen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_actions.py" />
            <location filename="../../legseg_desktop/gui/editing/muscle_menu.py" />
            <source>Bring labels from another visit …</source>
            <translation>Labels van een ander bezoek overbrengen …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/bring_labels_dialog.py" />
            <source>Bring over</source>
            <translation>Overbrengen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/bring_labels.py" />
            <source>Bringing labels over</source>
            <translation>Labels worden overgebracht</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/tool_kinds.py" />
            <source>Brush</source>
            <translation>Penseel</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/shape_panel.py" />
            <source>By</source>
            <translation>Met</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>By the fat fraction of the scan</source>
            <translation>Naar de vetfractie van de scan</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/profile_plot.py" />
            <source>CSA (cm²)</source>
            <translation>Doorsnede (cm²)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/job_bar.py" />
            <source>Cancel</source>
            <translation>Annuleren</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/job_list.py" />
            <source>Cancelled.</source>
            <translation>Geannuleerd.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <source>Centre on the crosshair</source>
            <translation>Op het dradenkruis centreren</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/history_dialog.py" />
            <source>Change</source>
            <translation>Wijziging</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_model.py" />
            <source>Change
(points)</source>
            <translation>Verand.
(punten)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/visit_card.py" />
            <source>Change its day …</source>
            <translation>Dag wijzigen …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_table.py" />
            <source>Change per muscle</source>
            <translation>Verandering per spier</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/first_start.py" />
            <source>Change the folder of the library</source>
            <translation>Map van de bibliotheek wijzigen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/first_start.py" />
            <source>Change …</source>
            <translation>Wijzigen …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/leg_map.py" />
            <source>Change, {first} to {last}</source>
            <translation>Verandering, {first} tot {last}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/help_commands.py" />
            <source>Check an &amp;update file …</source>
            <translation>&amp;Updatebestand controleren …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/update_dialog.py" />
            <source>Check an update file</source>
            <translation>Updatebestand controleren</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/problems_dialog.py" />
            <source>Check of the library</source>
            <translation>Controle van de bibliotheek</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/import_dialog.py" />
            <source>Check what each image shows. Names and dates are not kept: a pseudonym and the days between visits take their place.</source>
            <translation>Controleer wat elk beeld toont. Namen en datums worden niet bewaard: een pseudoniem en de dagen tussen de bezoeken komen ervoor in de plaats.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_session.py" />
            <source>Checking the library</source>
            <translation>Bibliotheek wordt gecontroleerd</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/help_commands.py" />
            <source>Checking the update file</source>
            <translation>Updatebestand wordt gecontroleerd</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/key_page.py" />
            <source>Choose a command, click into the field and press its new keys.</source>
            <translation>Kies een opdracht, klik in het veld en druk op de nieuwe toetsen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slope_plot.py" />
            <source>Choose a muscle to see it over the visits.</source>
            <translation>Kies een spier om die over de bezoeken te zien.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/profile_plot.py" />
            <source>Choose a muscle to see its fat fraction and area along the leg.</source>
            <translation>Kies een spier om vetfractie en doorsnede langs het been te zien.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/image_files_dialog.py" />
            <source>Choose fat and water, or in-phase and opposed-phase, or all four: NIfTI files of one acquisition. They can be dropped here. The scan is opened, but not kept in the library.</source>
            <translation>Kies vet en water, of in-fase en tegenfase, of alle vier: NIfTI-bestanden van één acquisitie. Ze kunnen hierheen worden gesleept. De scan wordt geopend, maar niet in de bibliotheek bewaard.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Choose the muscle there</source>
            <translation>De spier daar kiezen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <source>Choose the muscle under the mouse</source>
            <translation>Spier onder de muis kiezen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/paint_over_choice.py" />
            <source>Choose what may be painted over</source>
            <translation>Kiezen wat overschilderd mag worden</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/import_source.py" />
            <source>Choose where the images are, or drop them here. You see what is in them, and can change it, before anything is imported. The originals stay untouched.</source>
            <translation>Kies waar de beelden zijn, of sleep ze hierheen. U ziet wat erin zit, en kunt het wijzigen, voordat er iets wordt geïmporteerd. De originelen blijven onaangeroerd.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/image_files_dialog.py" />
            <source>Choose …</source>
            <translation>Kiezen …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Click</source>
            <translation>Klik</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/tool_kinds.py" />
            <source>Click corners or draw freely; a click on the first corner or Return fills the contour, the right button erases in it</source>
            <translation>Klik hoeken aan of teken vrij; een klik op de eerste hoek of Enter vult de contour, de rechterknop wist erin</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/review_cells.py" />
            <source>Click: done, flagged, to do</source>
            <translation>Klik: klaar, gemarkeerd, te doen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/crash_dialog.py" />
            <location filename="../../legseg_desktop/gui/patients/library_notice.py" />
            <source>Close</source>
            <translation>Sluiten</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/notifications.py" />
            <source>Close the message</source>
            <translation>Melding sluiten</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/help_commands.py" />
            <source>Collecting diagnostics</source>
            <translation>Diagnostiek wordt verzameld</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/view_menus.py" />
            <source>Colour by change since the first visit</source>
            <translation>Kleur naar verandering sinds het eerste bezoek</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/view_menus.py" />
            <source>Colour by fat fraction</source>
            <translation>Kleur naar vetfractie</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/view_menus.py" />
            <source>Colour by muscle</source>
            <translation>Kleur naar spier</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/change_legend.py" />
            <source>Colours: change of the fat fraction, up to {reach:.0f} points</source>
            <translation>Kleuren: verandering van de vetfractie, tot {reach:.0f} punten</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/change_legend.py" />
            <source>Colours: fat fraction, 0 to 100 %</source>
            <translation>Kleuren: vetfractie, 0 tot 100 %</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/key_page.py" />
            <source>Command</source>
            <translation>Opdracht</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/key_page.py" />
            <source>Commands</source>
            <translation>Opdrachten</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pdf_panel.py" />
            <source>Comment</source>
            <translation>Opmerking</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/compare_place.py" />
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <location filename="../../legseg_desktop/gui/rail.py" />
            <source>Compare</source>
            <translation>Vergelijken</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patient_panel.py" />
            <source>Compare the visits</source>
            <translation>Bezoeken vergelijken</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_saving.py" />
            <source>Compare with</source>
            <translation>Vergelijken met</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/revision_comparison.py" />
            <source>Compared with another revision</source>
            <translation>Vergeleken met een andere revisie</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/revision_comparison.py" />
            <source>Compared with {revision}: {n} muscles differ, mean DSC {dsc} over all of both legs. A click shows the muscle.</source>
            <translation>Vergeleken met {revision}: {n} spieren verschillen, gemiddelde DSC {dsc} over beide benen. Een klik toont de spier.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_saving.py" />
            <source>Comparing the revisions</source>
            <translation>Revisies worden vergeleken</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/agreement_later.py" />
            <source>Comparing with the model's labels</source>
            <translation>Vergelijken met de labels van het model</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/diagnostics_dialog.py" />
            <source>Content of the file</source>
            <translation>Inhoud van het bestand</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/tool_kinds.py" />
            <source>Contour</source>
            <translation>Contour</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/crash_dialog.py" />
            <source>Copy</source>
            <translation>Kopiëren</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_place.py" />
            <source>Copy a picture of Review</source>
            <translation>Afbeelding van Beoordelen kopiëren</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_place.py" />
            <source>Copy a picture of the view</source>
            <translation>Afbeelding van dit beeld kopiëren</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/crash_dialog.py" />
            <source>Copy the details</source>
            <translation>Details kopiëren</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/muscle_menu.py" />
            <source>Copy to another slice</source>
            <translation>Naar een andere coupe kopiëren</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_actions.py" />
            <location filename="../../legseg_desktop/gui/editing/muscle_menu.py" />
            <source>Copy to the next slice</source>
            <translation>Naar de volgende coupe kopiëren</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_actions.py" />
            <location filename="../../legseg_desktop/gui/editing/muscle_menu.py" />
            <source>Copy to the slice before</source>
            <translation>Naar de vorige coupe kopiëren</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/plane_view.py" />
            <source>Coronal</source>
            <translation>Coronaal</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_saving.py" />
            <source>Corrected labels aren't saved.</source>
            <translation>Gecorrigeerde labels zijn niet opgeslagen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <source>Correcting labels</source>
            <translation>Labels corrigeren</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/trial_panel.py" />
            <source>Counting voxels</source>
            <translation>Voxels worden geteld</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>Crosshair (X)</source>
            <translation>Dradenkruis (X)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Crosshair follows the mouse</source>
            <translation>Dradenkruis volgt de muis</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <source>Crosshair on or off</source>
            <translation>Dradenkruis aan of uit</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Ctrl + click</source>
            <translation>Ctrl + klik</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Ctrl + right drag</source>
            <translation>Ctrl + rechts slepen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Ctrl + wheel</source>
            <translation>Ctrl + wiel</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/tool_kinds.py" />
            <source>Cut</source>
            <translation>Snijden</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/import_source.py" />
            <source>DICOM export, DVD or BIDS</source>
            <translation>DICOM-export, dvd of BIDS</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/export_panel.py" />
            <source>DICOM exports belong to the study in {name}, and bear its patient's name.</source>
            <translation>DICOM-exports horen bij de studie in {name}, en dragen de naam van de patiënt ervan.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/export_panel.py" />
            <source>DICOM exports refer to images that LegSeg makes of the stored volume, under the pseudonym.</source>
            <translation>DICOM-exports verwijzen naar beelden die LegSeg van het opgeslagen volume maakt, onder het pseudoniem.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patients_place.py" />
            <source>DICOM folders, DVDs and zip files, NIfTI files, BIDS folders and saved analyses can be dropped anywhere in this window.</source>
            <translation>DICOM-mappen, dvd's en zipbestanden, NIfTI-bestanden, BIDS-mappen en opgeslagen analyses kunnen overal in dit venster worden gesleept.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_exports.py" />
            <source>DICOM must say who made these labels, which were given:</source>
            <translation>DICOM moet vermelden wie deze gegeven labels heeft gemaakt:</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patients_place.py" />
            <source>DICOM, NIfTI or BIDS</source>
            <translation>DICOM, NIfTI of BIDS</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/revision_comparison.py" />
            <source>DSC</source>
            <translation>DSC</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/theme.py" />
            <source>Dark</source>
            <translation>Donker</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>Dark suits a reading room, light an office.</source>
            <translation>Donker past bij een verslagruimte, licht bij een kantoor.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/image_files_dialog.py" />
            <location filename="../../legseg_desktop/gui/patients/import_dialog.py" />
            <source>Day</source>
            <translation>Dag</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_commands.py" />
            <source>Day of the visit</source>
            <translation>Dag van het bezoek</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/import_dialog.py" />
            <source>Days since the first visit</source>
            <translation>Dagen sinds het eerste bezoek</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_commands.py" />
            <source>Days since the first visit; empty if not known</source>
            <translation>Dagen sinds het eerste bezoek; leeg als onbekend</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/crash_dialog.py" />
            <location filename="../../legseg_desktop/gui/notifications.py" />
            <source>Details</source>
            <translation>Details</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patient_details.py" />
            <source>Diagnosis</source>
            <translation>Diagnose</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/diagnostics_dialog.py" />
            <source>Diagnostics</source>
            <translation>Diagnostiek</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/diagnostics_dialog.py" />
            <source>Diagnostics for support</source>
            <translation>Diagnostiek voor ondersteuning</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/crash_dialog.py" />
            <source>Diagnostics …</source>
            <translation>Diagnostiek …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slice_pair.py" />
            <source>Difference of the fat fraction</source>
            <translation>Verschil van de vetfractie</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_saving.py" />
            <location filename="../../legseg_desktop/gui/editing/kept_edit_notice.py" />
            <source>Discard</source>
            <translation>Weggooien</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/crash_dialog.py" />
            <location filename="../../legseg_desktop/gui/job_bar.py" />
            <location filename="../../legseg_desktop/gui/job_list.py" />
            <source>Dismiss</source>
            <translation>Verbergen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/review_cells.py" />
            <source>Done</source>
            <translation>Klaar</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_actions.py" />
            <source>Done, and on to the next</source>
            <translation>Klaar, en door naar de volgende</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Double click</source>
            <translation>Dubbelklik</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/tool_kinds.py" />
            <source>Draw a line through the chosen muscle: the smaller side is erased, in all slices</source>
            <translation>Trek een lijn door de gekozen spier: de kleinere kant wordt gewist, in alle coupes</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_actions.py" />
            <source>Drop what has begun</source>
            <translation>Laten vallen wat begonnen is</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <source>E&amp;xchange water and fat …</source>
            <translation>&amp;Water en vet verwisselen …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/tool_kinds.py" />
            <source>Edge</source>
            <translation>Rand</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/bring_labels_dialog.py" />
            <source>Else each leg is moved as a whole, which takes half the time</source>
            <translation>Anders wordt elk been als geheel verplaatst, wat half zo lang duurt</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>Engine</source>
            <translation>Rekenkern</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pages_bar.py" />
            <source>Enter: the next place; Shift+Enter: the one before (Ctrl+F)</source>
            <translation>Enter: volgende plaats; Shift+Enter: vorige plaats (Ctrl+F)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/threshold_panel.py" />
            <source>Erase all others from the muscle</source>
            <translation>Alle andere uit de spier wissen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/line_modes.py" />
            <source>Erase contour</source>
            <translation>Contour wissen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/muscle_operations.py" />
            <source>Erase fat in it</source>
            <translation>Vet erin wissen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/tool_kinds.py" />
            <source>Erase the chosen muscle</source>
            <translation>De gekozen spier wissen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/threshold_panel.py" />
            <source>Erase them from the muscle</source>
            <translation>Ze uit de spier wissen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/tool_kinds.py" />
            <source>Eraser</source>
            <translation>Gum</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/review_summary.py" />
            <source>Every muscle that is to do; when none is flagged, the revision is reviewed</source>
            <translation>Elke spier die nog moet; als er geen gemarkeerd is, geldt de revisie als beoordeeld</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>Exact (float32)</source>
            <translation>Exact (float32)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>Exact gives the same labels on every computer; fastest may move single voxels at the borders.</source>
            <translation>Exact geeft op elke computer dezelfde labels; snelst kan losse voxels aan de grenzen verplaatsen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/examination.py" />
            <source>Examining the images</source>
            <translation>Beelden worden onderzocht</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/exchange_dialog.py" />
            <source>Exchange</source>
            <translation>Verwisselen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_actions.py" />
            <location filename="../../legseg_desktop/gui/editing/muscle_menu.py" />
            <source>Exchange left and right</source>
            <translation>Links en rechts verwisselen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/exchange_dialog.py" />
            <source>Exchange water and fat</source>
            <translation>Water en vet verwisselen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/findings_strip.py" />
            <source>Exchange water and fat in the whole scan or in one leg</source>
            <translation>Water en vet verwisselen in de hele scan of in één been</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/findings_strip.py" />
            <source>Exchange …</source>
            <translation>Verwisselen …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/exchange_commands.py" />
            <source>Exchanging water and fat</source>
            <translation>Water en vet worden verwisseld</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/muscle_model.py" />
            <source>Expected
overlap</source>
            <translation>Verwachte
overlap</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_exports.py" />
            <source>Export</source>
            <translation>Export</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_place.py" />
            <source>Export files …</source>
            <translation>Bestanden exporteren …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_exports.py" />
            <source>Export into</source>
            <translation>Exporteren naar</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/file_commands.py" />
            <source>Export the PDF</source>
            <translation>PDF exporteren</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_place.py" />
            <source>Export the PDF …</source>
            <translation>PDF exporteren …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/file_commands.py" />
            <source>Export the comparison into</source>
            <translation>Vergelijking exporteren naar</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/compare_place.py" />
            <source>Export …</source>
            <translation>Exporteren …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_exports.py" />
            <source>Exported into {name}</source>
            <translation>Geëxporteerd naar {name}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_exports.py" />
            <source>Exported into {name}: {n} of {all} formats</source>
            <translation>Geëxporteerd naar {name}: {n} van {all} formaten</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>FF</source>
            <translation>FF</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/muscle_model.py" />
            <location filename="../../legseg_desktop/gui/results/profile_plot.py" />
            <source>FF %</source>
            <translation>FF %</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/revision_comparison.py" />
            <source>FF % now</source>
            <translation>FF % nu</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/revision_comparison.py" />
            <source>FF % then</source>
            <translation>FF % toen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slope_plot.py" />
            <location filename="../../legseg_desktop/gui/results/profile_plot.py" />
            <source>FF (%)</source>
            <translation>FF (%)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>FF over 50 % unclear</source>
            <translation>FF boven 50 % onduidelijk</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/cursor_readout.py" />
            <source>FF {value} %</source>
            <translation>FF {value} %</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>Fastest</source>
            <translation>Snelst</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/image_files_dialog.py" />
            <location filename="../../legseg_desktop/gui/patients/image_tile.py" />
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>Fat</source>
            <translation>Vet</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/image_files_dialog.py" />
            <source>Fat and water will be derived from the phases. Fat fractions above 50 % then read too low.</source>
            <translation>Vet en water worden uit de fasen afgeleid. Vetfracties boven 50 % worden dan te laag gelezen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/threshold_panel.py" />
            <source>Fat fraction</source>
            <translation>Vetfractie</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <source>Fat fraction fainter</source>
            <translation>Vetfractie zwakker</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <source>Fat fraction over the image</source>
            <translation>Vetfractie over het beeld</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>Fat fraction over the image (W)</source>
            <translation>Vetfractie over het beeld (W)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <source>Fat fraction stronger</source>
            <translation>Vetfractie sterker</translation>
        </message>
        <message numerus="yes">
            <location filename="../../legseg_desktop/gui/patients/revision_words.py" />
            <source>Fat fraction {mean} % over {n} muscles</source>
            <translation>
                <numerusform>Vetfractie {mean} % over {n} spier</numerusform>
                <numerusform>Vetfractie {mean} % over {n} spieren</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>Fat fraction, 0 to 100 %</source>
            <translation>Vetfractie, 0 tot 100 %</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/leg_map.py" />
            <source>Fat fraction, {visit}</source>
            <translation>Vetfractie, {visit}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/threshold_panel.py" />
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>Fat image</source>
            <translation>Vetbeeld</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/muscle_menu.py" />
            <source>Fat is above</source>
            <translation>Vet is boven</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/diagnostics_dialog.py" />
            <location filename="../../legseg_desktop/gui/patients/import_source.py" />
            <source>Files</source>
            <translation>Bestanden</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_place.py" />
            <source>Files to export</source>
            <translation>Te exporteren bestanden</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/tool_kinds.py" />
            <source>Fill</source>
            <translation>Vullen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/muscle_operations.py" />
            <source>Fill holes</source>
            <translation>Gaten vullen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/muscle_operations.py" />
            <source>Fill in between its slices</source>
            <translation>Tussen de coupes opvullen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_actions.py" />
            <source>Fill the contour</source>
            <translation>Contour vullen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/tool_kinds.py" />
            <source>Fill what is connected and looks alike, within one label</source>
            <translation>Vullen wat verbonden is en er hetzelfde uitziet, binnen één label</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/key_page.py" />
            <source>Find a command or a key</source>
            <translation>Opdracht of toets zoeken</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pages_bar.py" />
            <location filename="../../legseg_desktop/gui/reports/report_preview.py" />
            <source>Find in the pages</source>
            <translation>Zoeken op de pagina's</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>Find the muscles and measure them (Ctrl+G)</source>
            <translation>Spieren vinden en meten (Ctrl+G)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pages_bar.py" />
            <location filename="../../legseg_desktop/gui/reports/report_preview.py" />
            <source>Fit the page</source>
            <translation>Hele pagina</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pages_bar.py" />
            <location filename="../../legseg_desktop/gui/reports/report_preview.py" />
            <source>Fit the width</source>
            <translation>Hele breedte</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <source>Fit to the views</source>
            <translation>In de beelden passen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>Fit to the views (Ctrl+F)</source>
            <translation>In de beelden passen (Ctrl+F)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_actions.py" />
            <source>Flag the chosen muscle</source>
            <translation>Gekozen spier markeren</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/review_cells.py" />
            <source>Flagged</source>
            <translation>Gemarkeerd</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_files.py" />
            <source>Folder of a library, or an empty folder for a new one</source>
            <translation>Map van een bibliotheek, of een lege map voor een nieuwe</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/file_commands.py" />
            <source>Folder with the images of {name}</source>
            <translation>Map met de beelden van {name}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_exports.py" />
            <source>Folder with the scan's own DICOM files</source>
            <translation>Map met de eigen DICOM-bestanden van de scan</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pdf_panel.py" />
            <source>For a patient: numbers and a chart</source>
            <translation>Patiënt: getallen en grafiek</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pdf_panel.py" />
            <source>For a study: every statistic</source>
            <translation>Studie: alle statistieken</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/threshold_panel.py" />
            <source>From</source>
            <translation>Van</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>From the next start. Translations are drafts that no native reader of the field has checked: the English text counts. Reports, tables and the command line are in English.</source>
            <translation>Vanaf de volgende start. De vertalingen zijn concepten die nog door geen moedertaalspreker van het vak zijn nagekeken: de Engelse tekst geldt. Rapporten, tabellen en de opdrachtregel zijn in het Engels.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/import_plan.py" />
            <source>Give every patient a pseudonym.</source>
            <translation>Geef elke patiënt een pseudoniem.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/import_plan.py" />
            <source>Give every visit a name.</source>
            <translation>Geef elk bezoek een naam.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/muscle_menu.py" />
            <source>Give it to</source>
            <translation>Toewijzen aan</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/muscle_menu.py" />
            <source>Give it to the {muscle}</source>
            <translation>Toewijzen aan: {muscle}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_table.py" />
            <source>Group of muscles</source>
            <translation>Spiergroep</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/muscle_operations.py" />
            <source>Grow</source>
            <translation>Groeien</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/muscle_menu.py" />
            <source>Grow, shrink, smooth by</source>
            <translation>Groeien, krimpen, gladmaken met</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>Half of what is free, at most 3 GB</source>
            <translation>De helft van wat vrij is, hoogstens 3 GB</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/muscle_table.py" />
            <source>Hide all muscles</source>
            <translation>Alle spieren verbergen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <source>Hide or show the chosen muscle</source>
            <translation>Gekozen spier verbergen of tonen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/findings_strip.py" />
            <source>Hide where</source>
            <translation>Plaats verbergen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/theme.py" />
            <source>High contrast</source>
            <translation>Hoog contrast</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_actions.py" />
            <location filename="../../legseg_desktop/gui/editing/history_list.py" />
            <location filename="../../legseg_desktop/gui/editing/options_bar.py" />
            <source>History</source>
            <translation>Geschiedenis</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_commands.py" />
            <source>History of the scan</source>
            <translation>Geschiedenis van de scan</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_commands.py" />
            <source>History of {name}</source>
            <translation>Geschiedenis van {name}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/options_bar.py" />
            <source>How different from the first place what is taken may be</source>
            <translation>Hoeveel wat genomen wordt mag verschillen van de eerste plaats</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pdf_panel.py" />
            <source>How the numbers were made</source>
            <translation>Hoe de getallen zijn gemaakt</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slice_pair.py" />
            <source>How the visits are shown</source>
            <translation>Hoe de bezoeken worden getoond</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/registration_dialog.py" />
            <source>How the visits lie over one another</source>
            <translation>Hoe de bezoeken over elkaar liggen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/first_start.py" />
            <source>I understand</source>
            <translation>Ik begrijp het</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>IP</source>
            <translation>IP</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/cursor_readout.py" />
            <source>IP {ip:.0f}  OP {op:.0f}  F {fat:.0f}  W {water:.0f}</source>
            <translation>IP {ip:.0f}  OP {op:.0f}  F {fat:.0f}  W {water:.0f}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/threshold_panel.py" />
            <source>Image</source>
            <translation>Beeld</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/import_dialog.py" />
            <source>Import</source>
            <translation>Importeren</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/import_source.py" />
            <source>Import a folder</source>
            <translation>Map importeren</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/image_files_dialog.py" />
            <location filename="../../legseg_desktop/gui/patients/import_source.py" />
            <location filename="../../legseg_desktop/gui/patients/patients_place.py" />
            <source>Import a scan</source>
            <translation>Scan importeren</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patients_place.py" />
            <source>Import a scan …</source>
            <translation>Scan importeren …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/import_source.py" />
            <source>Import files</source>
            <translation>Bestanden importeren</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_session.py" />
            <source>Importing</source>
            <translation>Importeren</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/trial_panel.py" />
            <source>In the views, what it loses is hatched
and what it gains is bright blue.</source>
            <translation>In de beelden is gearceerd wat hij verliest
en helderblauw wat hij wint.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slice_pair.py" />
            <source>In turn (B)</source>
            <translation>Om beurten (B)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/image_files_dialog.py" />
            <location filename="../../legseg_desktop/gui/patients/image_tile.py" />
            <source>In-phase</source>
            <translation>In-fase</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/threshold_panel.py" />
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>In-phase image</source>
            <translation>In-fasebeeld</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/label_editor.py" />
            <source>It began on other labels than those that were shown; to undo all of its steps brings these back.</source>
            <translation>Ze begon op andere labels dan die werden getoond; al haar stappen ongedaan maken brengt deze terug.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../legseg_desktop/gui/crash_dialog.py" />
            <source>It has happened {n} times.</source>
            <translation>
                <numerusform>Het is één keer gebeurd.</numerusform>
                <numerusform>Het is {n} keer gebeurd.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/update_dialog.py" />
            <source>It lists no changes</source>
            <translation>Het noemt geen wijzigingen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/key_page.py" />
            <source>Its own</source>
            <translation>De eigen toetsen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_saving.py" />
            <source>Keep for next time</source>
            <translation>Bewaren voor de volgende keer</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/options_bar.py" />
            <source>Keep the corrected labels as a new revision (Ctrl+S)</source>
            <translation>Gecorrigeerde labels als nieuwe revisie bewaren (Ctrl+S)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_saving.py" />
            <source>Keeping the labels</source>
            <translation>Labels worden bewaard</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_saving.py" />
            <source>Kept, they are offered when the scan is opened again. Ctrl+S saves them.</source>
            <translation>Als ze bewaard worden, worden ze aangeboden wanneer de scan weer wordt geopend. Ctrl+S slaat ze op.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/key_page.py" />
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>Keys</source>
            <translation>Toetsen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Keys and mouse</source>
            <translation>Toetsen en muis</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>L</source>
            <translation>L</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/bring_labels_dialog.py" />
            <source>Labels</source>
            <translation>Labels</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <source>Labels fainter</source>
            <translation>Labels zwakker</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/bring_labels.py" />
            <source>Labels of {visit}</source>
            <translation>Labels van {visit}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/bring_labels.py" />
            <source>Labels of {visit}, revision {n}</source>
            <translation>Labels van {visit}, revisie {n}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <source>Labels on or off</source>
            <translation>Labels aan of uit</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>Labels on or off (S)</source>
            <translation>Labels aan of uit (S)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <source>Labels stronger</source>
            <translation>Labels sterker</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_preview.py" />
            <source>Larger</source>
            <translation>Groter</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pages_bar.py" />
            <source>Larger (Ctrl++)</source>
            <translation>Groter (Ctrl++)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_actions.py" />
            <source>Larger brush</source>
            <translation>Groter penseel</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patient_model.py" />
            <source>Last visit</source>
            <translation>Laatste bezoek</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/registration_bar.py" />
            <source>Lay the visits over one another</source>
            <translation>Bezoeken over elkaar leggen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slice_pair.py" />
            <source>Lay the visits over one another first: a difference needs it.</source>
            <translation>Leg eerst de bezoeken over elkaar: een verschil heeft dat nodig.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/registration_bar.py" />
            <source>Laying the legs over one another was stopped.</source>
            <translation>Het over elkaar leggen van de benen is gestopt.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/registered_visits.py" />
            <source>Laying the visits over one another</source>
            <translation>Bezoeken worden over elkaar gelegd</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pdf_panel.py" />
            <source>Layout</source>
            <translation>Opmaak</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/view_menus.py" />
            <source>Layout of the views</source>
            <translation>Indeling van de beelden</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/image_tile.py" />
            <source>Leave out</source>
            <translation>Weglaten</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_table.py" />
            <location filename="../../legseg_desktop/gui/results/muscle_table.py" />
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>Left</source>
            <translation>Links</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Left button</source>
            <translation>Linkerknop</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Left drag, arrow keys</source>
            <translation>Links slepen, pijltoetsen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/compare_place.py" />
            <source>Leg map</source>
            <translation>Beenkaart</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/crash_dialog.py" />
            <source>LegSeg can't start.</source>
            <translation>LegSeg kan niet starten.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/crash_dialog.py" />
            <source>LegSeg didn't end properly last time: it crashed, was stopped, or the computer was switched off. What was saved is unharmed.</source>
            <translation>LegSeg is de vorige keer niet netjes beëindigd: het liep vast, werd gestopt, of de computer werd uitgezet. Wat was opgeslagen, is ongeschonden.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/first_start.py" />
            <source>LegSeg is for research only and is not a medical device. Its model has not been validated on patients: check every segmentation before you use a number.</source>
            <translation>LegSeg is alleen voor onderzoek en is geen medisch hulpmiddel. Het model is niet bij patiënten gevalideerd: controleer elke segmentatie voordat u een getal gebruikt.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/about.py" />
            <source>LegSeg measures the fat fraction of each thigh muscle from Dixon MRI: it segments, lets you check, compares visits and reports.</source>
            <translation>LegSeg meet de vetfractie van elke dijbeenspier uit Dixon-MRI: het segmenteert, laat u controleren, vergelijkt bezoeken en rapporteert.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>Level</source>
            <translation>Niveau</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/leg_map.py" />
            <source>Levels of the length that all visits see, from its lower end. Point at a muscle for its name and figure.</source>
            <translation>Niveaus van het stuk dat alle bezoeken tonen, vanaf de onderkant ervan. Wijs een spier aan voor naam en getal.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/theme.py" />
            <source>Light</source>
            <translation>Licht</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/review_cells.py" />
            <source>Lock (B)</source>
            <translation>Vergrendelen (B)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_actions.py" />
            <source>Lock or unlock the chosen muscle</source>
            <translation>Gekozen spier vergrendelen of vrijgeven</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/review_cells.py" />
            <source>Locked: no tool changes it (B)</source>
            <translation>Vergrendeld: geen gereedschap wijzigt deze spier (B)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/tool_kinds.py" />
            <source>Look</source>
            <translation>Kijken</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_place.py" />
            <source>Look at the PDF</source>
            <translation>PDF bekijken</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/overlap_words.py" />
            <source>Look at the outline before you use this muscle's fat fraction.</source>
            <translation>Bekijk de omtrek voordat u de vetfractie van deze spier gebruikt.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/registration_bar.py" />
            <source>Look at the registration …</source>
            <translation>Registratie bekijken …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_session.py" />
            <source>Looking at the images</source>
            <translation>Beelden worden bekeken</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_saving.py" />
            <source>Make this the current</source>
            <translation>Dit de huidige maken</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_session.py" />
            <location filename="../../legseg_desktop/gui/session.py" />
            <source>Making the demo patient</source>
            <translation>Demopatiënt wordt gemaakt</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_preview.py" />
            <source>Making the pages …</source>
            <translation>De pagina's worden gemaakt …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/surface_view.py" />
            <source>Making the surfaces …</source>
            <translation>Oppervlakken worden gemaakt …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/findings_strip.py" />
            <source>Mark the fat under the skin that looks like water, in the place of labels</source>
            <translation>Het vet onder de huid dat op water lijkt markeren, in plaats van de labels</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/review_summary.py" />
            <source>Mark the rest as done</source>
            <translation>De rest als klaar markeren</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slice_pair.py" />
            <source>Matched along the legs.</source>
            <translation>Langs de benen op elkaar afgestemd.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slice_pair.py" />
            <source>Matched along the {side} leg.</source>
            <translation>Langs het been op elkaar afgestemd ({side}).</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/visit_card.py" />
            <source>Mean over all voxels of the measured muscles that have signal.</source>
            <translation>Gemiddelde over alle voxels van de gemeten spieren die signaal hebben.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/muscle_model.py" />
            <source>Mean {mean} %, median {median} %, SD {sd}, percentiles 5 to 95: {low} to {high} %</source>
            <translation>Gemiddelde {mean} %, mediaan {median} %, SD {sd}, percentielen 5 tot 95: {low} tot {high} %</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/first_start.py" />
            <source>Measuring how fast it segments …</source>
            <translation>Er wordt gemeten hoe snel het segmenteert …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/live_numbers.py" />
            <source>Measuring the muscles</source>
            <translation>Spieren worden gemeten</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/first_start.py" />
            <source>Measuring this computer</source>
            <translation>Deze computer wordt gemeten</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Middle drag</source>
            <translation>Met middelste knop slepen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Middle or Shift + left drag</source>
            <translation>Met middelste knop of Shift + links slepen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/visit_card.py" />
            <source>More about the scan</source>
            <translation>Meer over de scan</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/visit_card.py" />
            <source>More about the visit</source>
            <translation>Meer over het bezoek</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>Most memory</source>
            <translation>Meeste geheugen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Mouse in 3D</source>
            <translation>Muis in 3D</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Mouse in a plane</source>
            <translation>Muis in een vlak</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Move the crosshair</source>
            <translation>Dradenkruis bewegen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/tool_kinds.py" />
            <source>Move the crosshair and the picture</source>
            <translation>Dradenkruis en beeld bewegen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Move the crosshair by one voxel</source>
            <translation>Dradenkruis één voxel bewegen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Move the picture</source>
            <translation>Beeld bewegen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_model.py" />
            <location filename="../../legseg_desktop/gui/editing/revision_comparison.py" />
            <location filename="../../legseg_desktop/gui/editing/tool_strip.py" />
            <location filename="../../legseg_desktop/gui/results/muscle_model.py" />
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>Muscle</source>
            <translation>Spier</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/bring_labels_dialog.py" />
            <location filename="../../legseg_desktop/gui/results/muscle_table.py" />
            <source>Muscles</source>
            <translation>Spieren</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/surface_view.py" />
            <source>Muscles in 3D</source>
            <translation>Spieren in 3D</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/findings_strip.py" />
            <source>Muscles partly out of view</source>
            <translation>Spieren die deels buiten beeld zijn</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/revision_comparison.py" />
            <source>Muscles that differ</source>
            <translation>Spieren die verschillen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/findings_strip.py" />
            <source>Muscles to check</source>
            <translation>Te controleren spieren</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_commands.py" />
            <location filename="../../legseg_desktop/gui/patients/import_dialog.py" />
            <source>Name of the visit</source>
            <translation>Naam van het bezoek</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/key_page.py" />
            <source>New keys</source>
            <translation>Nieuwe toetsen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <source>Next image</source>
            <translation>Volgend beeld</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <source>Next muscle</source>
            <translation>Volgende spier</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_actions.py" />
            <source>Next muscle to do</source>
            <translation>Volgende spier die nog moet</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Next or previous slice</source>
            <translation>Volgende of vorige coupe</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_preview.py" />
            <source>Next place</source>
            <translation>Volgende plaats</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <source>Next slice</source>
            <translation>Volgende coupe</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/key_page.py" />
            <source>No keys</source>
            <translation>Geen toetsen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>No leg could be laid over the first visit's.</source>
            <translation>Geen been kon over dat van het eerste bezoek worden gelegd.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/agreement_later.py" />
            <source>No model made these labels. With those that were opened: DSC {dsc}</source>
            <translation>Geen model heeft deze labels gemaakt. Tegenover de geopende: DSC {dsc}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/revision_words.py" />
            <source>No muscle could be measured.</source>
            <translation>Geen spier kon worden gemeten.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/trial_panel.py" />
            <source>No muscle is chosen.</source>
            <translation>Er is geen spier gekozen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/review_flow.py" />
            <source>No muscle is left to do.</source>
            <translation>Er is geen spier meer te doen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pages_bar.py" />
            <source>No pages yet</source>
            <translation>Nog geen pagina's</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>No part of it is seen at all visits.</source>
            <translation>Geen deel ervan is bij alle bezoeken te zien.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patient_panel.py" />
            <source>No scan is left of this patient.</source>
            <translation>Van deze patiënt is geen scan over.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_place.py" />
            <source>No scan is open: import one or open an analysis in Patients (Ctrl+1).</source>
            <translation>Er is geen scan open: importeer er een, of open een analyse bij Patiënten (Ctrl+1).</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/crash_dialog.py" />
            <source>No segmentation is unsaved. What you were just doing may not be done.</source>
            <translation>Er is geen segmentatie die nog moet worden opgeslagen. Wat u net deed, is misschien niet uitgevoerd.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/paint_over_choice.py" />
            <location filename="../../legseg_desktop/gui/reports/export_panel.py" />
            <source>None</source>
            <translation>Geen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>Not comparable: the visits show different parts of it.</source>
            <translation>Niet vergelijkbaar: de bezoeken tonen verschillende delen ervan.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>Not every leg fits; look at the registration.</source>
            <translation>Niet elk been past; bekijk de registratie.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/overlap_words.py" />
            <source>Not known: no ensemble of networks drew this muscle.</source>
            <translation>Niet bekend: geen ensemble van netwerken heeft deze spier getekend.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slice_pair.py" />
            <source>Not matched yet: at the same place of the scanner's table.</source>
            <translation>Nog niet op elkaar afgestemd: dezelfde plaats van de scannertafel.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/first_start.py" />
            <source>Not measured yet</source>
            <translation>Nog niet gemeten</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/first_start.py" />
            <source>Not measured; 'legseg doctor' does it, too.</source>
            <translation>Niet gemeten; 'legseg doctor' doet het ook.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/options_bar.py" />
            <source>Not safe on disk</source>
            <translation>Niet veilig op schijf</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_saving.py" />
            <location filename="../../legseg_desktop/gui/library_files.py" />
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <source>Not saved</source>
            <translation>Niet opgeslagen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_place.py" />
            <source>Not saved yet.</source>
            <translation>Nog niet opgeslagen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/review_flow.py" />
            <source>Note</source>
            <translation>Notitie</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_actions.py" />
            <source>Note on the chosen muscle …</source>
            <translation>Notitie bij de gekozen spier …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/review_flow.py" />
            <source>Note on the {muscle} (no patient data):</source>
            <translation>Notitie bij {muscle} (geen patiëntgegevens):</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_model.py" />
            <location filename="../../legseg_desktop/gui/results/muscle_model.py" />
            <source>Notes</source>
            <translation>Opmerkingen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pdf_panel.py" />
            <source>Notes on single muscles</source>
            <translation>Opmerkingen bij afzonderlijke spieren</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/about.py" />
            <source>Nothing leaves this computer: the program opens no network connection.</source>
            <translation>Niets verlaat deze computer: het programma opent geen netwerkverbinding.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/update_dialog.py" />
            <source>Nothing was installed. To update, back up the library (File &gt; Library &gt; Back up), close LegSeg and install the file as you installed LegSeg.</source>
            <translation>Er is niets geïnstalleerd. Om bij te werken maakt u een reservekopie van de bibliotheek (Bestand &gt; Bibliotheek &gt; Reservekopie maken), sluit u LegSeg en installeert u het bestand zoals u LegSeg hebt geïnstalleerd.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/export_panel.py" />
            <source>Numbers in CSV tables</source>
            <translation>Getallen in CSV-tabellen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>ONNX Runtime</source>
            <translation>ONNX Runtime</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>OP</source>
            <translation>OP</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/history_dialog.py" />
            <source>Of</source>
            <translation>Waarvan</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>Of the whole window, against its usual size.</source>
            <translation>Van het hele venster, ten opzichte van de gewone grootte.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/history_list.py" />
            <source>Oldest that is kept</source>
            <translation>Oudste die bewaard is</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/overlap_words.py" />
            <source>On simulated patients muscles as divided overlapped with the truth with a DSC of {mean} on average,
and 90 % of them with {low} to {high}. That is expected, not measured on this patient.</source>
            <translation>Bij gesimuleerde patiënten overlapten even verdeelde spieren met de waarheid met een DSC van gemiddeld {mean},
en 90 % ervan met {low} tot {high}. Dat is verwacht, niet bij deze patiënt gemeten.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slice_pair.py" />
            <source>One</source>
            <translation>Het ene</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>One model for all</source>
            <translation>Eén model voor alles</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/image_files_dialog.py" />
            <source>One pair is needed: fat and water, or both phases.</source>
            <translation>Eén paar is nodig: vet en water, of beide fasen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <location filename="../../legseg_desktop/gui/viewer/view_menus.py" />
            <source>One view alone</source>
            <translation>Eén beeld alleen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>One view alone, or all again</source>
            <translation>Eén beeld alleen, of weer alle</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/compare_place.py" />
            <source>One visit and the other in turn</source>
            <translation>Het ene en het andere bezoek om beurten</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_saving.py" />
            <source>Only scans of the library have revisions</source>
            <translation>Alleen scans van de bibliotheek hebben revisies</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>Opacity of the labels</source>
            <translation>Dekking van de labels</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>Opacity of the labels (A and D)</source>
            <translation>Dekking van de labels (A en D)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patient_panel.py" />
            <source>Open all segmented visits and show their change</source>
            <translation>Alle gesegmenteerde bezoeken openen en hun verandering tonen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/file_commands.py" />
            <location filename="../../legseg_desktop/gui/patients/patients_place.py" />
            <source>Open an analysis</source>
            <translation>Analyse openen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patients_place.py" />
            <source>Open an analysis …</source>
            <translation>Analyse openen …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/library_notice.py" />
            <source>Open another …</source>
            <translation>Andere openen …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/visit_card.py" />
            <source>Open in Review</source>
            <translation>Openen om te beoordelen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_place.py" />
            <source>Open or segment a scan first: a report needs numbers.</source>
            <translation>Open of segmenteer eerst een scan: een rapport heeft getallen nodig.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/library_notice.py" />
            <source>Open read-only</source>
            <translation>Alleen-lezen openen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/visit_card.py" />
            <source>Open revision {n}</source>
            <translation>Revisie {n} openen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <source>Open the &amp;demo patient</source>
            <translation>&amp;Demopatiënt openen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patients_place.py" />
            <source>Open the demo patient</source>
            <translation>Demopatiënt openen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/compare_place.py" />
            <source>Open two or more segmented visits of one patient to compare them. Visits belong together when their patient has the same name.</source>
            <translation>Open twee of meer gesegmenteerde bezoeken van één patiënt om ze te vergelijken. Bezoeken horen bij elkaar als hun patiënt dezelfde naam heeft.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/open_visits.py" />
            <source>Open visits</source>
            <translation>Open bezoeken</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>OpenVINO</source>
            <translation>OpenVINO</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/session.py" />
            <source>Opening the analysis</source>
            <translation>Analyse wordt geopend</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_session.py" />
            <source>Opening the library</source>
            <translation>Bibliotheek wordt geopend</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_scans.py" />
            <location filename="../../legseg_desktop/gui/session.py" />
            <source>Opening the scan</source>
            <translation>Scan wordt geopend</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_scans.py" />
            <source>Opening the visits</source>
            <translation>Bezoeken worden geopend</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/image_files_dialog.py" />
            <location filename="../../legseg_desktop/gui/patients/image_tile.py" />
            <source>Opposed-phase</source>
            <translation>Tegenfase</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/threshold_panel.py" />
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>Opposed-phase image</source>
            <translation>Tegenfasebeeld</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/export_panel.py" />
            <source>Original DICOM files …</source>
            <translation>Oorspronkelijke DICOM-bestanden …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>Outlines instead of fill (O)</source>
            <translation>Omtrekken in plaats van vulling (O)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <source>Outlines or fill</source>
            <translation>Omtrekken of vulling</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/paint_over_choice.py" />
            <source>Over background</source>
            <translation>Over achtergrond</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/paint_over_choice.py" />
            <source>Over chosen</source>
            <translation>Over het gekozene</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/paint_over_choice.py" />
            <source>Over everything</source>
            <translation>Over alles</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>Over the extent that all visits see: {change} points</source>
            <translation>Over het gebied dat alle bezoeken tonen: {change} punten</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/compare_place.py" />
            <source>Over time</source>
            <translation>In de tijd</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/paint_over_choice.py" />
            <source>Over unfinished</source>
            <translation>Over wat niet klaar is</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/muscle_model.py" />
            <source>Overlap (DSC) with the true muscle to expect, and its range: what muscles on which the networks were as divided had on simulated patients. It is not measured on this patient.</source>
            <translation>Te verwachten overlap (DSC) met de werkelijke spier, en het bereik: wat spieren waarover de netwerken even verdeeld waren bij gesimuleerde patiënten hadden. Het is niet bij deze patiënt gemeten.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/file_commands.py" />
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/view_pictures.py" />
            <source>PNG pictures (*.png)</source>
            <translation>PNG-afbeeldingen (*.png)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/help_commands.py" />
            <source>Package of LegSeg; its signature lies beside it</source>
            <translation>Pakket van LegSeg; de handtekening ligt ernaast</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/help_commands.py" />
            <source>Packages (*.deb *.run *.exe *.dmg *.minisig);;All files (*)</source>
            <translation>Pakketten (*.deb *.run *.exe *.dmg *.minisig);;Alle bestanden (*)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_preview.py" />
            <source>Page after</source>
            <translation>Volgende pagina</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pages_bar.py" />
            <source>Page after (Ctrl+PgDown)</source>
            <translation>Volgende pagina (Ctrl+PgDown)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_preview.py" />
            <source>Page before</source>
            <translation>Vorige pagina</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pages_bar.py" />
            <source>Page before (Ctrl+PgUp)</source>
            <translation>Vorige pagina (Ctrl+PgUp)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pages_bar.py" />
            <source>Page {n} of {all}</source>
            <translation>Pagina {n} van {all}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>Pages</source>
            <translation>Pagina's</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pages_view.py" />
            <source>Pages of the report</source>
            <translation>Pagina's van het rapport</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/tool_kinds.py" />
            <source>Paint only what looks like the place where the stroke began</source>
            <translation>Alleen schilderen wat lijkt op de plaats waar de streek begon</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/paint_over_choice.py" />
            <source>Paint over</source>
            <translation>Overschilderen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/tool_kinds.py" />
            <source>Paint the chosen muscle; the right button erases</source>
            <translation>De gekozen spier schilderen; de rechterknop wist</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pdf_panel.py" />
            <source>Paper</source>
            <translation>Papier</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/image_files_dialog.py" />
            <location filename="../../legseg_desktop/gui/patients/import_dialog.py" />
            <location filename="../../legseg_desktop/gui/patients/patient_model.py" />
            <location filename="../../legseg_desktop/gui/patients/visit_model.py" />
            <source>Patient</source>
            <translation>Patiënt</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <location filename="../../legseg_desktop/gui/patients/patient_list.py" />
            <location filename="../../legseg_desktop/gui/rail.py" />
            <source>Patients</source>
            <translation>Patiënten</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patients_place.py" />
            <source>Patients and visits</source>
            <translation>Patiënten en bezoeken</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pdf_panel.py" />
            <source>Pictures</source>
            <translation>Afbeeldingen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/view_menus.py" />
            <source>Pictures of the views</source>
            <translation>Afbeeldingen van de beelden</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_preview.py" />
            <source>Place before</source>
            <translation>Vorige plaats</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_model.py" />
            <source>Points
a year</source>
            <translation>Punten
per jaar</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/desk_journal.py" />
            <source>Preparing the journal</source>
            <translation>Logboek wordt voorbereid</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/tool_kinds.py" />
            <source>Press in one muscle and move its border with a neighbour</source>
            <translation>In één spier drukken en de grens met een buur verschuiven</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <source>Previous image</source>
            <translation>Vorig beeld</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <source>Previous muscle</source>
            <translation>Vorige spier</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <source>Previous slice</source>
            <translation>Vorige coupe</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pdf_panel.py" />
            <source>Printed below the summary</source>
            <translation>Afgedrukt onder de samenvatting</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/profile_plot.py" />
            <source>Profiles along the leg appear here once the scan is segmented.</source>
            <translation>Hier verschijnen profielen langs het been zodra de scan gesegmenteerd is.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/profile_plot.py" />
            <source>Profiles along the leg: drag this up</source>
            <translation>Profielen langs het been: sleep dit omhoog</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pdf_panel.py" />
            <source>Profiles along the muscles</source>
            <translation>Profielen langs de spieren</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/import_dialog.py" />
            <location filename="../../legseg_desktop/gui/patients/patient_details.py" />
            <source>Pseudonym</source>
            <translation>Pseudoniem</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/file_commands.py" />
            <source>Pseudonym of the patient</source>
            <translation>Pseudoniem van de patiënt</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/tool_kinds.py" />
            <source>Push</source>
            <translation>Duwen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>R</source>
            <translation>R</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>R+L</source>
            <translation>R+L</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>Range of signal shown (right drag, left or right)</source>
            <translation>Getoond signaalbereik (rechts slepen, naar links of rechts)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_actions.py" />
            <source>Redo</source>
            <translation>Opnieuw</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/options_bar.py" />
            <source>Redo (Ctrl+Shift+Z, Ctrl+Y)</source>
            <translation>Opnieuw (Ctrl+Shift+Z, Ctrl+Y)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/job_list.py" />
            <source>Remove</source>
            <translation>Verwijderen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/muscle_operations.py" />
            <source>Remove small pieces</source>
            <translation>Kleine stukjes verwijderen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_commands.py" />
            <location filename="../../legseg_desktop/gui/patients/patient_panel.py" />
            <source>Remove the patient</source>
            <translation>Patiënt verwijderen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_commands.py" />
            <source>Remove the scan</source>
            <translation>Scan verwijderen</translation>
        </message>
        <message numerus="yes">
            <location filename="../../legseg_desktop/gui/library_commands.py" />
            <source>Remove the scan and its {n} revisions from the library for good?</source>
            <translation>
                <numerusform>De scan en zijn revisie voorgoed uit de bibliotheek verwijderen?</numerusform>
                <numerusform>De scan en zijn {n} revisies voorgoed uit de bibliotheek verwijderen?</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_commands.py" />
            <source>Remove the scan from the library for good?</source>
            <translation>De scan voorgoed uit de bibliotheek verwijderen?</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/visit_card.py" />
            <source>Remove the scan …</source>
            <translation>Scan verwijderen …</translation>
        </message>
        <message numerus="yes">
            <location filename="../../legseg_desktop/gui/library_commands.py" />
            <source>Remove {name} with {n} scans from the library for good?</source>
            <translation>
                <numerusform>{name} met één scan voorgoed uit de bibliotheek verwijderen?</numerusform>
                <numerusform>{name} met {n} scans voorgoed uit de bibliotheek verwijderen?</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_commands.py" />
            <source>Rename the visit</source>
            <translation>Bezoek hernoemen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/visit_card.py" />
            <source>Rename the visit …</source>
            <translation>Bezoek hernoemen …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/muscle_operations.py" />
            <source>Repeat its slices in between</source>
            <translation>De coupes ertussen herhalen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <location filename="../../legseg_desktop/gui/rail.py" />
            <location filename="../../legseg_desktop/gui/reports/report_place.py" />
            <source>Report</source>
            <translation>Rapport</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_place.py" />
            <source>Report on {scan}</source>
            <translation>Rapport over {scan}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <source>Research use only, not a medical device</source>
            <translation>Alleen voor onderzoek, geen medisch hulpmiddel</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/about.py" />
            <source>Research use only, not a medical device.</source>
            <translation>Alleen voor onderzoek, geen medisch hulpmiddel.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_files.py" />
            <source>Restore the library into a new folder in</source>
            <translation>Bibliotheek herstellen in een nieuwe map in</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_session.py" />
            <source>Restoring the library</source>
            <translation>Bibliotheek wordt hersteld</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <location filename="../../legseg_desktop/gui/rail.py" />
            <location filename="../../legseg_desktop/gui/results/review_summary.py" />
            <location filename="../../legseg_desktop/gui/viewer/review_place.py" />
            <source>Review</source>
            <translation>Beoordelen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/visit_card.py" />
            <source>Reviewed</source>
            <translation>Beoordeeld</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/revision_words.py" />
            <source>Revision {n}: {author}, {time}</source>
            <translation>Revisie {n}: {author}, {time}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/options_bar.py" />
            <source>Revisions of this scan</source>
            <translation>Revisies van deze scan</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_table.py" />
            <location filename="../../legseg_desktop/gui/results/muscle_table.py" />
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>Right</source>
            <translation>Rechts</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>Right and left seem to be exchanged at one of the visits.</source>
            <translation>Rechts en links lijken bij een van de bezoeken verwisseld.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Right drag</source>
            <translation>Rechts slepen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Right drag, wheel</source>
            <translation>Rechts slepen, wiel</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/image_tile.py" />
            <source>Role of series {name}</source>
            <translation>Rol van serie {name}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/plane_view.py" />
            <source>Sagittal</source>
            <translation>Sagittaal</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/options_bar.py" />
            <source>Save</source>
            <translation>Opslaan</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_place.py" />
            <source>Save a picture of Review …</source>
            <translation>Afbeelding van Beoordelen opslaan …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_place.py" />
            <source>Save a picture of the view …</source>
            <translation>Afbeelding van dit beeld opslaan …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/crash_dialog.py" />
            <source>Save diagnostics …</source>
            <translation>Diagnostiek opslaan …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/file_commands.py" />
            <source>Save the analysis in (best: beside the images)</source>
            <translation>Analyse opslaan in (het best naast de beelden)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_place.py" />
            <source>Save the analysis …</source>
            <translation>Analyse opslaan …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/diagnostics_dialog.py" />
            <source>Save the diagnostics</source>
            <translation>Diagnostiek opslaan</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_place.py" />
            <source>Save the picture</source>
            <translation>Afbeelding opslaan</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/diagnostics_dialog.py" />
            <source>Save …</source>
            <translation>Opslaan …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_saving.py" />
            <source>Saved as it was; later changes aren't saved yet.</source>
            <translation>Opgeslagen zoals het was; latere wijzigingen zijn nog niet opgeslagen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/session.py" />
            <source>Saved in {name}</source>
            <translation>Opgeslagen in {name}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/session.py" />
            <source>Saving the analysis</source>
            <translation>Analyse wordt opgeslagen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_saving.py" />
            <source>Saving the corrected labels</source>
            <translation>Gecorrigeerde labels worden opgeslagen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/import_plan.py" />
            <source>Say which images are fat and water, or in-phase and opposed-phase.</source>
            <translation>Zeg welke beelden vet en water zijn, of in-fase en tegenfase.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pages_bar.py" />
            <source>Scale of the pages</source>
            <translation>Schaal van de pagina's</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/visit_card.py" />
            <source>Scan</source>
            <translation>Scan</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/import_dialog.py" />
            <source>Scan {n}</source>
            <translation>Scan {n}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patient_model.py" />
            <source>Scans</source>
            <translation>Scans</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/library_notice.py" />
            <source>Scans can be opened all the same, but are not kept.</source>
            <translation>Scans kunnen toch worden geopend, maar worden niet bewaard.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <source>Se&amp;ttings …</source>
            <translation>Ins&amp;tellingen …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patient_list.py" />
            <location filename="../../legseg_desktop/gui/patients/patients_place.py" />
            <source>Search the patients</source>
            <translation>Patiënten zoeken</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patient_list.py" />
            <source>Search: pseudonym, diagnosis, tag, visit</source>
            <translation>Zoeken: pseudoniem, diagnose, trefwoord, bezoek</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/visit_card.py" />
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <location filename="../../legseg_desktop/gui/viewer/review_place.py" />
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>Segment</source>
            <translation>Segmenteren</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/visit_card.py" />
            <location filename="../../legseg_desktop/gui/viewer/review_place.py" />
            <source>Segment again</source>
            <translation>Opnieuw segmenteren</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_scans.py" />
            <location filename="../../legseg_desktop/gui/session.py" />
            <source>Segmentation</source>
            <translation>Segmentatie</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/visit_card.py" />
            <source>Segmenting …</source>
            <translation>Wordt gesegmenteerd …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>Settings</source>
            <translation>Instellingen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patient_details.py" />
            <source>Sex</source>
            <translation>Geslacht</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/shape_panel.py" />
            <source>Shape of the muscle</source>
            <translation>Vorm van de spier</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_model.py" />
            <source>Shared FF %
{visit}</source>
            <translation>Ged. FF %
{visit}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Shift + move</source>
            <translation>Shift + bewegen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/muscle_table.py" />
            <source>Show all muscles</source>
            <translation>Alle spieren tonen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/findings_strip.py" />
            <source>Show all {n}</source>
            <translation>Alle {n} tonen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/findings_strip.py" />
            <source>Show less</source>
            <translation>Minder tonen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/visit_card.py" />
            <source>Show the history …</source>
            <translation>Geschiedenis tonen …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patient_panel.py" />
            <source>Show the patient's history</source>
            <translation>Geschiedenis van de patiënt tonen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/job_bar.py" />
            <source>Show what waits and what isn't done</source>
            <translation>Tonen wat wacht en wat niet klaar is</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/findings_strip.py" />
            <source>Show where</source>
            <translation>Plaats tonen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/muscle_operations.py" />
            <source>Shrink</source>
            <translation>Krimpen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_model.py" />
            <location filename="../../legseg_desktop/gui/compare/comparison_table.py" />
            <location filename="../../legseg_desktop/gui/editing/revision_comparison.py" />
            <location filename="../../legseg_desktop/gui/results/muscle_model.py" />
            <location filename="../../legseg_desktop/gui/results/muscle_table.py" />
            <source>Side</source>
            <translation>Zijde</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slice_pair.py" />
            <source>Side by side</source>
            <translation>Naast elkaar</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>Signal shown mid-grey (right drag, up or down)</source>
            <translation>Signaal dat middengrijs verschijnt (rechts slepen, omhoog of omlaag)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slice_pair.py" />
            <source>Slice</source>
            <translation>Coupe</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/slice_slider.py" />
            <source>Slice along the leg</source>
            <translation>Coupe langs het been</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/slice_slider.py" />
            <source>Slice along the leg; the band shows where the chosen muscle lies</source>
            <translation>Coupe langs het been; de band toont waar de gekozen spier ligt</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/compare_place.py" />
            <source>Slices</source>
            <translation>Coupes</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/muscle_menu.py" />
            <location filename="../../legseg_desktop/gui/editing/shape_panel.py" />
            <source>Small pieces are below</source>
            <translation>Kleine stukjes zijn onder</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_preview.py" />
            <source>Smaller</source>
            <translation>Kleiner</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pages_bar.py" />
            <source>Smaller (Ctrl+-)</source>
            <translation>Kleiner (Ctrl+-)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_actions.py" />
            <source>Smaller brush</source>
            <translation>Kleiner penseel</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/muscle_operations.py" />
            <source>Smooth</source>
            <translation>Gladmaken</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/crash_dialog.py" />
            <source>Something went wrong inside LegSeg. The window goes on.</source>
            <translation>Er ging iets mis in LegSeg. Het venster gaat door.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/job_list.py" />
            <source>Something went wrong inside the program.</source>
            <translation>Er ging iets mis in het programma.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/notifications.py" />
            <source>Something went wrong inside the program; your data are unchanged.</source>
            <translation>Er ging iets mis in het programma; uw gegevens zijn onveranderd.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Space + move</source>
            <translation>Spatie + bewegen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/options_bar.py" />
            <source>Square instead of round</source>
            <translation>Vierkant in plaats van rond</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/registration_dialog.py" />
            <source>Squares of the first visit and of the later one in turn, in a coronal slice through the middle of the leg. Skin and bone should run on from square to square; the muscles need not.</source>
            <translation>Vakken van het eerste en van het latere bezoek om beurten, in een coronale coupe door het midden van het been. Huid en bot horen van vak tot vak door te lopen; de spieren hoeven dat niet.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/visit_model.py" />
            <source>State</source>
            <translation>Status</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/state_chips.py" />
            <source>State: {word}</source>
            <translation>Status: {word}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pdf_panel.py" />
            <source>Table and chart</source>
            <translation>Tabel en grafiek</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patient_details.py" />
            <source>Tags</source>
            <translation>Trefwoorden</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>TensorFlow</source>
            <translation>TensorFlow</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>Text si&amp;ze</source>
            <translation>Te&amp;kstgrootte</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/bring_labels_dialog.py" />
            <source>The &amp;muscles ticked</source>
            <translation>De aangevinkte &amp;spieren</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/exchange_dialog.py" />
            <source>The &amp;whole scan</source>
            <translation>De &amp;hele scan</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/surface_view.py" />
            <source>The 3D view has failed; everything else works without it.</source>
            <translation>Het 3D-beeld is uitgevallen; al het andere werkt zonder.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_place.py" />
            <source>The PDF</source>
            <translation>De PDF</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_place.py" />
            <source>The analysis is saved.</source>
            <translation>De analyse is opgeslagen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <source>The chosen muscle alone, or all</source>
            <translation>Alleen de gekozen spier, of alle</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/muscle_table.py" />
            <source>The chosen muscle alone, or all (Shift+S)</source>
            <translation>Alleen de gekozen spier, of alle (Shift+S)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_saving.py" />
            <source>The corrected labels are kept as a new revision.</source>
            <translation>De gecorrigeerde labels zijn als nieuwe revisie bewaard.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/label_editor.py" />
            <source>The edit is back, to its last finished step.</source>
            <translation>De bewerking is terug, tot haar laatste voltooide stap.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>The fastest here</source>
            <translation>Wat hier het snelst is</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>The fat fraction was estimated differently.</source>
            <translation>De vetfractie is anders geschat.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/help_commands.py" />
            <source>The first &amp;ten minutes</source>
            <translation>De eerste &amp;tien minuten</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/tutorial_dialog.py" />
            <source>The first ten minutes</source>
            <translation>De eerste tien minuten</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/exchange_commands.py" />
            <source>The images are written into a new folder and opened. These files stay.</source>
            <translation>De beelden worden in een nieuwe map geschreven en geopend. Deze bestanden blijven.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/revision_comparison.py" />
            <source>The labels are those of {revision}.</source>
            <translation>De labels zijn die van {revision}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>The labels come from different models.</source>
            <translation>De labels komen van verschillende modellen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/bring_labels.py" />
            <source>The labels of {visit} are brought over.</source>
            <translation>De labels van {visit} zijn overgebracht.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/bring_labels.py" />
            <source>The labels of {visit} change nothing here.</source>
            <translation>De labels van {visit} veranderen hier niets.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/registration_bar.py" />
            <source>The legs are being laid over one another.</source>
            <translation>De benen worden over elkaar gelegd.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/registration_bar.py" />
            <source>The legs aren't laid over one another yet.</source>
            <translation>De benen zijn nog niet over elkaar gelegd.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>The legs fit well: they lie up to {mm:.1f} mm off.</source>
            <translation>De benen passen goed: ze liggen tot {mm:.1f} mm ernaast.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/library_notice.py" />
            <source>The library is open read-only: nothing in it can be changed.</source>
            <translation>De bibliotheek is alleen-lezen geopend: er kan niets in worden gewijzigd.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_session.py" />
            <source>The library is whole: every file is there, unchanged.</source>
            <translation>De bibliotheek is heel: elk bestand is er, onveranderd.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>The model for little fat</source>
            <translation>Het model voor weinig vet</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>The model for much fat</source>
            <translation>Het model voor veel vet</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/surface_view.py" />
            <source>The muscles appear here in 3D
once the scan is segmented.</source>
            <translation>Hier verschijnen de spieren in 3D
zodra de scan gesegmenteerd is.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>The muscles were measured with other options.</source>
            <translation>De spieren zijn met andere opties gemeten.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/about.py" />
            <source>The network's weights were trained by this project on simulated scans. They are not the weights of the published method and have not been validated on patients: check every segmentation before you use a number.</source>
            <translation>De gewichten van het netwerk zijn door dit project getraind op gesimuleerde scans. Het zijn niet de gewichten van de gepubliceerde methode en ze zijn niet bij patiënten gevalideerd: controleer elke segmentatie voordat u een getal gebruikt.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/first_start.py" />
            <source>The networks can't be run here: Help &gt; Diagnostics says why.</source>
            <translation>De netwerken kunnen hier niet draaien: Help &gt; Diagnostiek zegt waarom.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/first_start.py" />
            <source>The networks take about {n} s for a scan of both thighs; reading and measuring come on top.</source>
            <translation>De netwerken hebben ongeveer {n} s nodig voor een scan van beide dijen; lezen en meten komen daarbij.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slice_pair.py" />
            <source>The other</source>
            <translation>Het andere</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/image_files_dialog.py" />
            <source>The other pair is incomplete; it will be derived.</source>
            <translation>Het andere paar is onvolledig; het wordt afgeleid.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/exchange_dialog.py" />
            <source>The patient's &amp;left leg</source>
            <translation>Het &amp;linkerbeen van de patiënt</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/exchange_dialog.py" />
            <source>The patient's &amp;right leg</source>
            <translation>Het &amp;rechterbeen van de patiënt</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_place.py" />
            <source>The picture is on the clipboard.</source>
            <translation>De afbeelding is op het klembord.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>The program that computes the network; the first choice tries those installed once and keeps the fastest.</source>
            <translation>Het programma dat het netwerk berekent; de eerste keuze probeert de geïnstalleerde één keer uit en houdt de snelste.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/session.py" />
            <source>The scan</source>
            <translation>De scan</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/leg_map.py" />
            <source>The visits have no level in common.</source>
            <translation>De bezoeken hebben geen niveau gemeen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/overlap_words.py" />
            <source>The votes of the model's networks are divided by {entropy} % over this muscle (0 %: all agree).</source>
            <translation>De stemmen van de netwerken van het model zijn over deze spier voor {entropy} % verdeeld (0 %: allemaal eens).</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>The voxels differ in size.</source>
            <translation>De voxels verschillen in grootte.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/findings_strip.py" />
            <source>The whole scan</source>
            <translation>De hele scan</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/trial_panel.py" />
            <source>The {muscle} is locked: unlock it to change it.</source>
            <translation>{muscle} is vergrendeld: ontgrendel om te wijzigen.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../legseg_desktop/gui/editing/history_list.py" />
            <source>The {n} oldest steps can't be undone any more.</source>
            <translation>
                <numerusform>De oudste stap kan niet meer ongedaan worden gemaakt.</numerusform>
                <numerusform>De {n} oudste stappen kunnen niet meer ongedaan worden gemaakt.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <source>Theme</source>
            <translation>Thema</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_saving.py" />
            <source>These labels are the current ones now.</source>
            <translation>Deze labels zijn nu de huidige.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/bring_labels_dialog.py" />
            <source>They take the place of the labels that are here, as one step that can be undone. Muscles that are locked or done stay as they are; so does what the other visit doesn't show.</source>
            <translation>Ze komen in de plaats van de labels hier, als één stap die ongedaan kan worden gemaakt. Spieren die vergrendeld of klaar zijn, blijven zoals ze zijn; ook wat het andere bezoek niet toont.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/first_start.py" />
            <source>This computer</source>
            <translation>Deze computer</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/diagnostics_dialog.py" />
            <source>This is all that goes into the file: no images, no results, no names of patients, users or folders. What might be a name was cut: […]. Nothing is sent; you do that yourself.</source>
            <translation>Dit is alles wat in het bestand komt: geen beelden, geen resultaten, geen namen van patiënten, gebruikers of mappen. Wat een naam zou kunnen zijn, is weggelaten: […]. Er wordt niets verzonden; dat doet u zelf.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>This leg fits badly: look at the picture.</source>
            <translation>Dit been past slecht: bekijk de afbeelding.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slice_pair.py" />
            <source>This level isn't in view at this visit.</source>
            <translation>Dit niveau is bij dit bezoek niet in beeld.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/file_commands.py" />
            <source>This scan is in the library already.</source>
            <translation>Deze scan is al in de bibliotheek.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/first_start.py" />
            <source>This translation is a draft; File &gt; Settings &gt; Window gives English back.</source>
            <translation>Deze vertaling is een concept; via Bestand &gt; Instellingen &gt; Venster kunt u Engels kiezen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/threshold_panel.py" />
            <source>Threshold</source>
            <translation>Drempel</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_actions.py" />
            <location filename="../../legseg_desktop/gui/editing/muscle_menu.py" />
            <source>Threshold …</source>
            <translation>Drempel …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/options_bar.py" />
            <source>Through the slices, too (3D)</source>
            <translation>Ook door de coupes heen (3D)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/history_dialog.py" />
            <source>Time</source>
            <translation>Tijd</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/threshold_panel.py" />
            <source>To</source>
            <translation>Tot</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/review_cells.py" />
            <source>To do</source>
            <translation>Te doen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/brush_size.py" />
            <source>To the side, to the front and upwards</source>
            <translation>Opzij, naar voren en omhoog</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/job_bar.py" />
            <location filename="../../legseg_desktop/gui/job_list.py" />
            <location filename="../../legseg_desktop/gui/patients/library_notice.py" />
            <source>Try again</source>
            <translation>Opnieuw proberen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/notifications.py" />
            <source>Try again. If it happens again, report it with the details below.</source>
            <translation>Probeer het nog eens. Als het weer gebeurt, meld het dan met de details hieronder.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_actions.py" />
            <location filename="../../legseg_desktop/gui/editing/muscle_menu.py" />
            <source>Try out a shape …</source>
            <translation>Een vorm proberen …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Turn</source>
            <translation>Draaien</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/tutorial_dialog.py" />
            <source>Tutorial</source>
            <translation>Inleiding</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/view_menus.py" />
            <source>Two by two</source>
            <translation>Twee bij twee</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <source>Two by two views</source>
            <translation>Twee bij twee beelden</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/import_plan.py" />
            <source>Two patients can't have the same pseudonym: {name}.</source>
            <translation>Twee patiënten kunnen niet hetzelfde pseudoniem hebben: {name}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/import_plan.py" />
            <source>Two visits of {name} have the same name.</source>
            <translation>Twee bezoeken van {name} hebben dezelfde naam.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/plane_view.py" />
            <source>Uncertainty %</source>
            <translation>Onzekerheid %</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>Uncertainty is known after a segmentation with several networks</source>
            <translation>De onzekerheid is bekend na een segmentatie met meer dan één netwerk</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <source>Uncertainty or labels</source>
            <translation>Onzekerheid of labels</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>Uncertainty: where the networks of the model disagree (U)</source>
            <translation>Onzekerheid: waar de netwerken van het model het oneens zijn (U)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_actions.py" />
            <source>Undo</source>
            <translation>Ongedaan maken</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/options_bar.py" />
            <source>Undo (Ctrl+Z)</source>
            <translation>Ongedaan maken (Ctrl+Z)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/brush_size.py" />
            <source>Unit of the brush's width</source>
            <translation>Eenheid van de penseelbreedte</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/registration_bar.py" />
            <source>Until then whole muscles are compared, whatever part of them is in view.</source>
            <translation>Tot dan worden hele spieren vergeleken, welk deel ervan ook in beeld is.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/threshold_panel.py" />
            <source>Values from</source>
            <translation>Waarden van</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/bring_labels_dialog.py" />
            <location filename="../../legseg_desktop/gui/patients/image_files_dialog.py" />
            <location filename="../../legseg_desktop/gui/patients/import_dialog.py" />
            <location filename="../../legseg_desktop/gui/patients/visit_model.py" />
            <source>Visit</source>
            <translation>Bezoek</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patient_model.py" />
            <source>Visits</source>
            <translation>Bezoeken</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/compare_place.py" />
            <source>Visits of {patient}</source>
            <translation>Bezoeken van {patient}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/visit_axis.py" />
            <source>Visits over the days</source>
            <translation>Bezoeken over de dagen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_model.py" />
            <source>Volume
change %</source>
            <translation>Volume
verand. %</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slope_plot.py" />
            <source>Volume (mL)</source>
            <translation>Volume (mL)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/visit_model.py" />
            <source>Voxels and spacing</source>
            <translation>Voxels en afstanden</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/job_list.py" />
            <source>Waiting</source>
            <translation>Wacht</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/visit_model.py" />
            <source>Warnings</source>
            <translation>Waarschuwingen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/image_files_dialog.py" />
            <location filename="../../legseg_desktop/gui/patients/image_tile.py" />
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>Water</source>
            <translation>Water</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/exchange_commands.py" />
            <source>Water and fat are exchanged in a new scan. The old one is still there.</source>
            <translation>Water en vet zijn verwisseld in een nieuwe scan. De oude is er nog.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/exchange_commands.py" />
            <source>Water and fat are exchanged in {name}. The old files stay.</source>
            <translation>Water en vet zijn verwisseld in {name}. De oude bestanden blijven.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/threshold_panel.py" />
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>Water image</source>
            <translation>Waterbeeld</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/history_dialog.py" />
            <source>What</source>
            <translation>Wat</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/view_menus.py" />
            <source>What 3D shows</source>
            <translation>Wat 3D toont</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/tool_strip.py" />
            <source>What can be done to the whole of the chosen muscle</source>
            <translation>Wat met de hele gekozen spier kan worden gedaan</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/update_dialog.py" />
            <source>What changes</source>
            <translation>Wat verandert</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/paint_over_choice.py" />
            <source>What may be painted over</source>
            <translation>Wat overschilderd mag worden</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/paint_over_choice.py" />
            <source>What may be painted over, beside what is locked, which never is</source>
            <translation>Wat overschilderd mag worden; wat vergrendeld is nooit</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/overlap_words.py" />
            <source>What that is worth is not known: the model isn't calibrated.</source>
            <translation>Wat dat waard is, is niet bekend: het model is niet gekalibreerd.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/leg_map.py" />
            <source>What the colours show</source>
            <translation>Wat de kleuren tonen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/shape_panel.py" />
            <location filename="../../legseg_desktop/gui/editing/threshold_panel.py" />
            <source>What to do</source>
            <translation>Wat te doen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Wheel</source>
            <translation>Wiel</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/file_commands.py" />
            <source>Where are the images?</source>
            <translation>Waar zijn de beelden?</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/file_commands.py" />
            <source>Where should the demo patient go?</source>
            <translation>Waar moet de demopatiënt heen?</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pdf_panel.py" />
            <source>Where the numbers come from</source>
            <translation>Waar de getallen vandaan komen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>Which model segments; by the fat fraction, a first pass measures the muscles and 20 % is the border.</source>
            <translation>Welk model segmenteert; naar de vetfractie meet een eerste doorgang de spieren, en 20 % is de grens.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/history_dialog.py" />
            <source>Who</source>
            <translation>Wie</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_exports.py" />
            <source>Who made the labels?</source>
            <translation>Wie heeft de labels gemaakt?</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_model.py" />
            <source>Whole FF %
{visit}</source>
            <translation>Geheel FF %
{visit}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>Whole muscle: {change} points</source>
            <translation>Hele spier: {change} punten</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/registration_bar.py" />
            <source>Whole muscles are compared, whatever part of them is in view.</source>
            <translation>Hele spieren worden vergeleken, welk deel ervan ook in beeld is.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>Width</source>
            <translation>Breedte</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/brush_size.py" />
            <source>Width of the brush (- and +)</source>
            <translation>Breedte van het penseel (- en +)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>Window</source>
            <translation>Venster</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>With less memory a leg is cut into more pieces, which takes longer.</source>
            <translation>Met minder geheugen wordt een been in meer stukken verdeeld, wat langer duurt.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/agreement_later.py" />
            <source>With the model's labels: DSC {dsc}</source>
            <translation>Tegenover de labels van het model: DSC {dsc}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/threshold_panel.py" />
            <source>Within</source>
            <translation>Binnen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/compare_place.py" />
            <source>Without the visits' days there is no change a year.</source>
            <translation>Zonder de dagen van de bezoeken is er geen verandering per jaar.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/compare_place.py" />
            <source>Write the comparison as a table (CSV) and as a PDF</source>
            <translation>De vergelijking als tabel (CSV) en als PDF schrijven</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/exchange_commands.py" />
            <source>Write the exchanged images into</source>
            <translation>Verwisselde beelden schrijven in</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/session.py" />
            <source>Writing the PDF</source>
            <translation>PDF wordt geschreven</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/session.py" />
            <source>Writing the comparison</source>
            <translation>Vergelijking wordt geschreven</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/help_commands.py" />
            <location filename="../../legseg_desktop/gui/session.py" />
            <location filename="../../legseg_desktop/gui/viewer/review_place.py" />
            <source>Written: {name}</source>
            <translation>Geschreven: {name}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patient_details.py" />
            <source>Year of birth</source>
            <translation>Geboortejaar</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/crash_dialog.py" />
            <source>Your library and settings are unchanged. Save the diagnostics for help.</source>
            <translation>Uw bibliotheek en instellingen zijn onveranderd. Sla de diagnostiek op om hulp te krijgen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/first_start.py" />
            <source>Your scans are kept in</source>
            <translation>Uw scans worden bewaard in</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/crash_dialog.py" />
            <location filename="../../legseg_desktop/gui/diagnostics_dialog.py" />
            <location filename="../../legseg_desktop/gui/library_files.py" />
            <source>Zip (*.zip)</source>
            <translation>Zip (*.zip)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Zoom</source>
            <translation>Zoomen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patients_place.py" />
            <source>a folder that LegSeg has saved</source>
            <translation>een map die LegSeg heeft opgeslagen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/import_plan.py" />
            <source>a guess</source>
            <translation>gegokt</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/image_files_dialog.py" />
            <source>a pseudonym; the same for every visit of a patient</source>
            <translation>een pseudoniem; hetzelfde voor elk bezoek van een patiënt</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/job_bar.py" />
            <source>about {n} min left</source>
            <translation>nog ongeveer {n} min</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/job_bar.py" />
            <source>about {n} s left</source>
            <translation>nog ongeveer {n} s</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>absent</source>
            <translation>afwezig</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slice_pair.py" />
            <location filename="../../legseg_desktop/gui/program_messages.py" />
            <source>and</source>
            <translation>en</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>auto takes a graphics card if there is one that works, else the CPU.</source>
            <translation>auto neemt een grafische kaart als er een werkt, anders de processor.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/program_messages.py" />
            <source>back</source>
            <translation>achter</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>body cut at the side</source>
            <translation>lichaam opzij afgesneden</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/program_messages.py" />
            <source>both</source>
            <translation>beide</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>both legs</source>
            <translation>beide benen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/history_dialog.py" />
            <source>changed</source>
            <translation>gewijzigd</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/profile_plot.py" />
            <source>cm²</source>
            <translation>cm²</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>complete</source>
            <translation>volledig</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>cut above</source>
            <translation>boven afgesneden</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>cut above and below</source>
            <translation>boven en onder afgesneden</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>cut at the side</source>
            <translation>opzij afgesneden</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>cut below</source>
            <translation>onder afgesneden</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>cut both</source>
            <translation>beide afgesneden</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>cut by the images</source>
            <translation>afgesneden</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/revision_words.py" />
            <source>day {day}</source>
            <translation>dag {day}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/image_files_dialog.py" />
            <source>days since the first visit; for change a year</source>
            <translation>dagen sinds het eerste bezoek; voor de verandering per jaar</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/history_dialog.py" />
            <source>edited</source>
            <translation>bewerkt</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>empty slices</source>
            <translation>lege coupes</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/program_messages.py" />
            <source>fat</source>
            <translation>vet</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>fat and water swapped?</source>
            <translation>vet en water verwisseld?</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patient_details.py" />
            <source>female</source>
            <translation>vrouwelijk</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>fits badly</source>
            <translation>past slecht</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>fits well</source>
            <translation>past goed</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/program_messages.py" />
            <source>forward</source>
            <translation>voren</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/program_messages.py" />
            <source>front</source>
            <translation>voor</translation>
        </message>
        <message numerus="yes">
            <location filename="../../legseg_desktop/gui/editing/trial_panel.py" />
            <source>gains {n} voxels, {volume} mm³</source>
            <translation>
                <numerusform>wint {n} voxel, {volume} mm³</numerusform>
                <numerusform>wint {n} voxels, {volume} mm³</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/program_messages.py" />
            <source>high</source>
            <translation>hoog</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>hole without signal</source>
            <translation>gat zonder signaal</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/history_dialog.py" />
            <location filename="../../legseg_desktop/gui/patients/state_chips.py" />
            <location filename="../../legseg_desktop/gui/patients/visit_model.py" />
            <source>imported</source>
            <translation>geïmporteerd</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>in pieces</source>
            <translation>in stukken</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/import_dialog.py" />
            <source>in the library already: the visits are added to this patient</source>
            <translation>al in de bibliotheek: de bezoeken worden aan deze patiënt toegevoegd</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_place.py" />
            <source>in this computer's viewer</source>
            <translation>in het weergaveprogramma van deze computer</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/program_messages.py" />
            <source>in-phase</source>
            <translation>in-fase</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/cursor_readout.py" />
            <source>label {n}</source>
            <translation>label {n}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_place.py" />
            <source>labels, FF, tables, PDF</source>
            <translation>labels, FF, tabellen, PDF</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/program_messages.py" />
            <source>larger</source>
            <translation>groter</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/program_messages.py" />
            <source>laterally</source>
            <translation>lateraal</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/revision_words.py" />
            <location filename="../../legseg_desktop/gui/program_messages.py" />
            <source>left</source>
            <translation>links</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>left leg</source>
            <translation>linkerbeen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>legs fit badly</source>
            <translation>benen passen slecht</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>less fat, beyond {least}</source>
            <translation>minder vet, boven {least}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/import_plan.py" />
            <source>likely</source>
            <translation>waarschijnlijk</translation>
        </message>
        <message numerus="yes">
            <location filename="../../legseg_desktop/gui/editing/trial_panel.py" />
            <source>loses {n} voxels, {volume} mm³ ({share} % of it)</source>
            <translation>
                <numerusform>verliest {n} voxel, {volume} mm³ ({share} % ervan)</numerusform>
                <numerusform>verliest {n} voxels, {volume} mm³ ({share} % ervan)</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/program_messages.py" />
            <source>low</source>
            <translation>laag</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/program_messages.py" />
            <source>lower</source>
            <translation>onderste</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/muscle_model.py" />
            <source>mL</source>
            <translation>mL</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/revision_comparison.py" />
            <source>mL now</source>
            <translation>mL nu</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/revision_comparison.py" />
            <source>mL then</source>
            <translation>mL toen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patient_details.py" />
            <source>male</source>
            <translation>mannelijk</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/program_messages.py" />
            <source>medially</source>
            <translation>mediaal</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>metal?</source>
            <translation>metaal?</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/brush_size.py" />
            <location filename="../../legseg_desktop/gui/results/profile_plot.py" />
            <source>mm</source>
            <translation>mm</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/brush_size.py" />
            <source>mm: one size in the patient; voxels: as many along each axis</source>
            <translation>mm: één maat in de patiënt; voxels: evenveel langs elke as</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>more fat, beyond {least}</source>
            <translation>meer vet, boven {least}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patient_details.py" />
            <source>names nobody</source>
            <translation>noemt niemand bij naam</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>narrow images</source>
            <translation>smalle beelden</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>negative signal</source>
            <translation>negatief signaal</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/import_dialog.py" />
            <source>new patient</source>
            <translation>nieuwe patiënt</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/image_tile.py" />
            <source>no picture</source>
            <translation>geen beeld</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>noisy images</source>
            <translation>beelden met ruis</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patient_details.py" />
            <source>none; separate them by commas</source>
            <translation>geen; scheid ze met komma's</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>not a thigh?</source>
            <translation>geen dij?</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pages_bar.py" />
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>not found</source>
            <translation>niet gevonden</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/image_files_dialog.py" />
            <location filename="../../legseg_desktop/gui/patients/patient_details.py" />
            <source>not given</source>
            <translation>niet gegeven</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>not judged</source>
            <translation>niet beoordeeld</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/import_dialog.py" />
            <location filename="../../legseg_desktop/gui/patients/patient_details.py" />
            <source>not known</source>
            <translation>onbekend</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>not seen at all visits</source>
            <translation>niet bij alle bezoeken te zien</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>not water and fat?</source>
            <translation>geen water en vet?</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/trial_panel.py" />
            <source>nothing would change</source>
            <translation>er zou niets veranderen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>noticed at the import</source>
            <translation>bij het importeren opgemerkt</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/leg_map.py" />
            <source>of the whole muscle</source>
            <translation>van de hele spier</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>on the other leg</source>
            <translation>op het andere been</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>one leg only</source>
            <translation>maar één been</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/program_messages.py" />
            <source>opposed-phase</source>
            <translation>tegenfase</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>order unclear</source>
            <translation>volgorde onduidelijk</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patient_details.py" />
            <source>other</source>
            <translation>anders</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>other estimator</source>
            <translation>andere schatter</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>other model</source>
            <translation>ander model</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>other options</source>
            <translation>andere opties</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>other part in view</source>
            <translation>ander deel in beeld</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>other voxel size</source>
            <translation>andere voxelgrootte</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/leg_map.py" />
            <location filename="../../legseg_desktop/gui/compare/slope_plot.py" />
            <source>over the shared extent</source>
            <translation>over het gedeelde gebied</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>phase units unclear</source>
            <translation>eenheid van de fase onduidelijk</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>phases exchanged?</source>
            <translation>fasen verwisseld?</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/leg_map.py" />
            <source>points</source>
            <translation>punten</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/history_dialog.py" />
            <source>removed</source>
            <translation>verwijderd</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>repeated slices</source>
            <translation>herhaalde coupes</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/history_dialog.py" />
            <location filename="../../legseg_desktop/gui/patients/revision_words.py" />
            <location filename="../../legseg_desktop/gui/patients/state_chips.py" />
            <source>reported</source>
            <translation>gerapporteerd</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/history_dialog.py" />
            <source>restored</source>
            <translation>hersteld</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/history_dialog.py" />
            <location filename="../../legseg_desktop/gui/patients/revision_words.py" />
            <location filename="../../legseg_desktop/gui/patients/state_chips.py" />
            <source>reviewed</source>
            <translation>beoordeeld</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_saving.py" />
            <source>revision {n}</source>
            <translation>revisie {n}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/revision_words.py" />
            <location filename="../../legseg_desktop/gui/program_messages.py" />
            <source>right</source>
            <translation>rechts</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>right leg</source>
            <translation>rechterbeen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/history_dialog.py" />
            <location filename="../../legseg_desktop/gui/patients/state_chips.py" />
            <source>segmented</source>
            <translation>gesegmenteerd</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/visit_model.py" />
            <source>segmented, not saved</source>
            <translation>gesegmenteerd, niet opgeslagen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/visit_model.py" />
            <source>segmented, saved</source>
            <translation>gesegmenteerd, opgeslagen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/image_tile.py" />
            <source>series {number}</source>
            <translation>serie {number}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>short images</source>
            <translation>korte beelden</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>sides differ in size</source>
            <translation>zijden verschillen in grootte</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>sides exchanged?</source>
            <translation>zijden verwisseld?</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patients_place.py" />
            <source>simulated, three visits</source>
            <translation>gesimuleerd, drie bezoeken</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/program_messages.py" />
            <source>smaller</source>
            <translation>kleiner</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>stack shifted?</source>
            <translation>stapel verschoven?</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>stacks differ</source>
            <translation>stapels verschillen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>stacks only touch</source>
            <translation>stapels raken elkaar alleen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>stacks placed by content</source>
            <translation>stapels op inhoud geplaatst</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/job_bar.py" />
            <source>stopping …</source>
            <translation>wordt gestopt …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/image_files_dialog.py" />
            <source>such as 2026-03</source>
            <translation>bijvoorbeeld 2026-03</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/import_plan.py" />
            <source>sure</source>
            <translation>zeker</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_place.py" />
            <source>the formats ticked below</source>
            <translation>de hieronder aangevinkte formaten</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_place.py" />
            <source>the pages below, to file</source>
            <translation>de pagina's hieronder, om te bewaren</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/threshold_panel.py" />
            <source>to</source>
            <translation>tot</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/cursor_readout.py" />
            <source>uncertainty {value} %</source>
            <translation>onzekerheid {value} %</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/overlap_words.py" />
            <source>unsure</source>
            <translation>onzeker</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>unusual size</source>
            <translation>ongewone grootte</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>unusual voxels</source>
            <translation>ongewone voxels</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/program_messages.py" />
            <source>upper</source>
            <translation>bovenste</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>upside down?</source>
            <translation>ondersteboven?</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/cursor_readout.py" />
            <source>voxel {i}, {j}, {k}</source>
            <translation>voxel {i}, {j}, {k}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/brush_size.py" />
            <source>voxels</source>
            <translation>voxels</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/program_messages.py" />
            <source>water</source>
            <translation>water</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>water or fat undecided</source>
            <translation>water of vet onbeslist</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slope_plot.py" />
            <source>whole muscle</source>
            <translation>hele spier</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slope_plot.py" />
            <source>whole muscle where nothing is shared</source>
            <translation>hele spier waar niets gedeeld is</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>within {least}</source>
            <translation>binnen {least}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>wrong level?</source>
            <translation>verkeerd niveau?</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>wrong place?</source>
            <translation>verkeerde plaats?</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/import_source.py" />
            <source>zip, DICOMDIR, DICOM, NIfTI</source>
            <translation>zip, DICOMDIR, DICOM, NIfTI</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>{change} mL</source>
            <translation>{change} mL</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>{change}: beyond the smallest detectable change of {least} mL</source>
            <translation>{change}: groter dan de kleinste aantoonbare verandering van {least} mL</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>{change}: within the smallest detectable change of {least} mL</source>
            <translation>{change}: binnen de kleinste aantoonbare verandering van {least} mL</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/profile_plot.py" />
            <source>{muscle} along the leg</source>
            <translation>{muscle} langs het been</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/profile_plot.py" />
            <source>{muscle}, {side}, along the leg (dashed: the other side)</source>
            <translation>{muscle}, {side}, langs het been (gestreept: de andere zijde)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/leg_map.py" />
            <source>{muscle}: no figure that can be compared</source>
            <translation>{muscle}: geen getal dat vergeleken kan worden</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/review_summary.py" />
            <source>{m} min {s} s</source>
            <translation>{m} min {s} s</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/review_cells.py" />
            <source>{m} min {s} s spent on it</source>
            <translation>{m} min {s} s aan besteed</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/visit_axis.py" />
            <source>{n:.1f} y</source>
            <translation>{n:.1f} j</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <source>{name} (library read-only)</source>
            <translation>{name} (bibliotheek alleen-lezen)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/image_files_dialog.py" />
            <source>{name} does not exist.</source>
            <translation>{name} bestaat niet.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/session.py" />
            <source>{name} is segmented. Check it before using a number.</source>
            <translation>{name} is gesegmenteerd. Controleer dat voordat u een getal gebruikt.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../legseg_desktop/gui/library_session.py" />
            <source>{n} analyses are in the library.</source>
            <translation>
                <numerusform>De analyse is in de bibliotheek.</numerusform>
                <numerusform>{n} analyses zijn in de bibliotheek.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../legseg_desktop/gui/editing/paint_over_choice.py" />
            <source>{n} chosen</source>
            <translation>
                <numerusform>{n} gekozen</numerusform>
                <numerusform>{n} gekozen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/visit_axis.py" />
            <source>{n} d</source>
            <translation>{n} d</translation>
        </message>
        <message numerus="yes">
            <location filename="../../legseg_desktop/gui/results/findings_strip.py" />
            <source>{n} findings</source>
            <translation>
                <numerusform>{n} bevinding</numerusform>
                <numerusform>{n} bevindingen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/review_summary.py" />
            <source>{n} flagged</source>
            <translation>{n} gemarkeerd</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/brush_size.py" />
            <source>{n} mm</source>
            <translation>{n} mm</translation>
        </message>
        <message numerus="yes">
            <location filename="../../legseg_desktop/gui/editing/review_flow.py" />
            <source>{n} muscles are flagged: once they are done, the revision counts as reviewed.</source>
            <translation>
                <numerusform>Eén spier is gemarkeerd: zodra die klaar is, geldt de revisie als beoordeeld.</numerusform>
                <numerusform>{n} spieren zijn gemarkeerd: zodra ze klaar zijn, geldt de revisie als beoordeeld.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/job_bar.py" />
            <source>{n} not done</source>
            <translation>{n} niet klaar</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pages_bar.py" />
            <source>{n} of {all}</source>
            <translation>{n} van {all}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/review_summary.py" />
            <source>{n} of {all} muscles done</source>
            <translation>{n} van {all} spieren klaar</translation>
        </message>
        <message numerus="yes">
            <location filename="../../legseg_desktop/gui/compare/compare_place.py" />
            <source>{n} open visits aren't segmented yet and are left out.</source>
            <translation>
                <numerusform>Eén open bezoek is nog niet gesegmenteerd en wordt weggelaten.</numerusform>
                <numerusform>{n} open bezoeken zijn nog niet gesegmenteerd en worden weggelaten.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../legseg_desktop/gui/patients/import_dialog.py" />
            <source>{n} other images are left out</source>
            <translation>
                <numerusform>{n} ander beeld wordt weggelaten</numerusform>
                <numerusform>{n} andere beelden worden weggelaten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../legseg_desktop/gui/patients/patient_list.py" />
            <source>{n} patients</source>
            <translation>
                <numerusform>{n} patiënt</numerusform>
                <numerusform>{n} patiënten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../legseg_desktop/gui/patients/problems_dialog.py" />
            <source>{n} problems were found</source>
            <translation>
                <numerusform>{n} probleem gevonden</numerusform>
                <numerusform>{n} problemen gevonden</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../legseg_desktop/gui/library_session.py" />
            <source>{n} scans are in the library already: they were not added again.</source>
            <translation>
                <numerusform>Deze scan is al in de bibliotheek: er is niets toegevoegd.</numerusform>
                <numerusform>{n} scans zijn al in de bibliotheek: ze zijn niet nog eens toegevoegd.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../legseg_desktop/gui/library_session.py" />
            <source>{n} scans imported.</source>
            <translation>
                <numerusform>{n} scan geïmporteerd.</numerusform>
                <numerusform>{n} scans geïmporteerd.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../legseg_desktop/gui/patients/import_dialog.py" />
            <source>{n} scans will be imported.</source>
            <translation>
                <numerusform>{n} scan wordt geïmporteerd.</numerusform>
                <numerusform>{n} scans worden geïmporteerd.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../legseg_desktop/gui/crash_dialog.py" />
            <source>{n} segmentations aren't saved yet: save them now with File &gt; Save the analysis.</source>
            <translation>
                <numerusform>Een segmentatie is nog niet opgeslagen: sla die nu op met Bestand &gt; Analyse opslaan.</numerusform>
                <numerusform>{n} segmentaties zijn nog niet opgeslagen: sla ze nu op met Bestand &gt; Analyse opslaan.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/brush_size.py" />
            <location filename="../../legseg_desktop/gui/editing/history_list.py" />
            <source>{n} voxels</source>
            <translation>{n} voxels</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/job_bar.py" />
            <source>{n} waiting</source>
            <translation>{n} in de wachtrij</translation>
        </message>
        <message numerus="yes">
            <location filename="../../legseg_desktop/gui/patients/visit_card.py" />
            <source>{n} warnings</source>
            <translation>
                <numerusform>{n} waarschuwing</numerusform>
                <numerusform>{n} waarschuwingen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/leg_map.py" />
            <source>{percent:.0f} % up</source>
            <translation>{percent:.0f} % omhoog</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/import_dialog.py" />
            <source>{scan}, stack {n} of {stacks}</source>
            <translation>{scan}, stapel {n} van {stacks}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slice_pair.py" />
            <source>{second} minus {first}, mean of 3 x 3 voxels</source>
            <translation>{second} min {first}, gemiddelde van 3 x 3 voxels</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/image_tile.py" />
            <source>{series}, unknown</source>
            <translation>{series}, onbekend</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>{side} {muscle}</source>
            <translation>{muscle} {side}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slope_plot.py" />
            <source>{side} {slope} points a year (95 %: {low} to {high})</source>
            <translation>{side} {slope} punten per jaar (95 %: {low} tot {high})</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slope_plot.py" />
            <source>{side}: dashed</source>
            <translation>{side}: gestreept</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slope_plot.py" />
            <source>{side}: line</source>
            <translation>{side}: lijn</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/history_list.py" />
            <source>{step}, saved</source>
            <translation>{step}, opgeslagen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slope_plot.py" />
            <source>{visit}, day {day}</source>
            <translation>{visit}, dag {day}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slice_pair.py" />
            <source>{visit}, laid over {first}</source>
            <translation>{visit}, over {first} gelegd</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slice_pair.py" />
            <source>{visit}, slice {number} of {count}</source>
            <translation>{visit}, coupe {number} van {count}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>{visit}, {side}: not laid over. {why}</source>
            <translation>{visit}, {side}: niet over elkaar gelegd. {why}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>{visit}, {side}: {fit}; up to {mm:.1f} mm off, overlap {dsc:.2f}</source>
            <translation>{visit}, {side}: {fit}; tot {mm:.1f} mm ernaast, overlap {dsc:.2f}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/visit_axis.py" />
            <source>{visit}: day {day}</source>
            <translation>{visit}: dag {day}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_model.py" />
            <source>{volume} mL, {coverage}</source>
            <translation>{volume} mL, {coverage}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_model.py" />
            <source>{volume} mL, {share} % of the muscle's voxels of this visit</source>
            <translation>{volume} mL, {share} % van de voxels van de spier bij dit bezoek</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/revision_words.py" />
            <source>{voxels} voxels, {spacing} mm{stacks}</source>
            <translation>{voxels} voxels, {spacing} mm{stacks}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/file_commands.py" />
            <source>{what}

Choose the folder with the images of {name}?</source>
            <translation>{what}

De map met de beelden van {name} kiezen?</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>{what} ([ and ] switch)</source>
            <translation>{what} ([ en ] wisselen)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slice_pair.py" />
            <source>{which} visit</source>
            <translation>{which} bezoek</translation>
        </message>
    </context>
    <context>
        <name>Messages</name>
        <message>
            <location filename="../../inference_engine/formats/dicom/deidentify.py" />
            <source>'{1}' can't be a pseudonym.</source>
            <translation>'{1}' kan geen pseudoniem zijn.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/editing/edit_rules.py" />
            <source>'{1}' changed the {2}, which is locked now.</source>
            <translation>'{1}' heeft M. {2} gewijzigd, die nu vergrendeld is.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/muscle_menu.py" />
            <source>'{1}' has nothing to work on: the muscle isn't in the scan.</source>
            <translation>'{1}' heeft niets om aan te werken: de spier is niet in de scan.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/options.py" />
            <source>'{1}' is no amount of memory.</source>
            <translation>'{1}' is geen hoeveelheid geheugen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat_exchange.py" />
            <source>'{1}' is no leg.</source>
            <translation>'{1}' is geen been.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/exchange_in_library.py" />
            <source>'{1}' is no part of a scan.</source>
            <translation>'{1}' is geen deel van een scan.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_desk.py" />
            <source>'{1}' wasn't made: the labels were changed meanwhile.</source>
            <translation>'{1}' is niet uitgevoerd: de labels zijn intussen gewijzigd.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/visit_summary.py" />
            <source>({1} a year)</source>
            <translation>({1} per jaar)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/visit_summary.py" />
            <source>({1} days)</source>
            <translation>({1} dagen)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_formats.py" />
            <source>A .seg.nrrd file with names and colours.</source>
            <translation>Een .seg.nrrd-bestand met namen en kleuren.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/longitudinal.py" />
            <source>A comparison needs at least two visits.</source>
            <translation>Een vergelijking heeft minstens twee bezoeken nodig.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat_separation/echo_model.py" />
            <source>A field of {1} T is no scanner's.</source>
            <translation>Een veld van {1} T heeft geen scanner.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/backup.py" />
            <source>A file of the library is missing or has changed; no backup was made.</source>
            <translation>Een bestand van de bibliotheek ontbreekt of is veranderd; er is geen reservekopie gemaakt.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/check_library.py" />
            <source>A file of {1} can't be read.</source>
            <translation>Een bestand van {1} kan niet worden gelezen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/check_library.py" />
            <source>A file of {1} has changed since it was written.</source>
            <translation>Een bestand van {1} is veranderd sinds het is geschreven.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/check_library.py" />
            <source>A file of {1} is missing.</source>
            <translation>Een bestand van {1} ontbreekt.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/child_process.py" />
            <source>A folder for temporary files can't be made.</source>
            <translation>Er kan geen map voor tijdelijke bestanden worden gemaakt.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/bids_dialects.py" />
            <source>A folder of the data set can't be read: {1}.</source>
            <translation>Een map van de dataset kan niet worden gelezen: {1}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/find_files.py" />
            <source>A folder of the export can't be read: {1}.</source>
            <translation>Een map van de export kan niet worden gelezen: {1}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/signal_checks.py" />
            <source>A hole of {1} mL without signal lies in the {2}leg, {3} cm above the lowest slice, perhaps from {4}: check the muscles around it.</source>
            <translation>Een gat van {1} mL zonder signaal ligt in het {2}been, {3} cm boven de onderste coupe, misschien door {4}: controleer de spieren eromheen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/library_key.py" />
            <source>A key has 64 digits from 0 to 9 and a to f.</source>
            <translation>Een sleutel heeft 64 cijfers van 0 tot 9 en a tot f.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/library_key.py" />
            <source>A key was given, but the library is not encrypted.</source>
            <translation>Er is een sleutel gegeven, maar de bibliotheek is niet versleuteld.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/itksnap_labels.py" />
            <source>A line reads: value red green blue alpha 1 1 "name".</source>
            <translation>Een regel luidt: waarde rood groen blauw alfa 1 1 "naam".</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/check_library.py" />
            <source>A link lies in the library.</source>
            <translation>Er ligt een koppeling in de bibliotheek.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/library_layout.py" />
            <source>A link lies where a file of the library should be.</source>
            <translation>Er ligt een koppeling waar een bestand van de bibliotheek hoort te zijn.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/library_lock.py" />
            <source>A link lies where the library's lock should be.</source>
            <translation>Er ligt een koppeling waar de vergrendeling van de bibliotheek hoort te zijn.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/options.py" />
            <source>A model was named and one for the infiltration asked for.</source>
            <translation>Er is een model genoemd en een naar infiltratie gevraagd.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/phase_scale.py" />
            <source>A phase image runs from {1} to {2}, which is no known phase scale.</source>
            <translation>Een fasebeeld loopt van {1} tot {2}, wat geen bekende faseschaal is.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/diagnose_runtimes.py" />
            <source>A precision below float32 would not be faster here.</source>
            <translation>Een nauwkeurigheid onder float32 zou hier niet sneller zijn.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_commands.py" />
            <source>A scan that is being segmented can't be removed.</source>
            <translation>Een scan die wordt gesegmenteerd, kan niet worden verwijderd.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/volumes.py" />
            <source>A slice of series {1} has another size than its header says.</source>
            <translation>Een coupe van serie {1} heeft een andere grootte dan de header zegt.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti_slices.py" />
            <source>A slice of shape {1} was given for {2}.</source>
            <translation>Voor {2} is een coupe met vorm {1} gegeven.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/orientation.py" />
            <source>A volume of shape {1} was given where the grid has {2}.</source>
            <translation>Er is een volume met vorm {1} gegeven waar het raster {2} heeft.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/diagnose.py" />
            <source>A whole-thigh scan can need {1} GB of memory.</source>
            <translation>Een scan van hele dijen kan {1} GB geheugen nodig hebben.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/notes.py" />
            <source>Absent at one visit at least.</source>
            <translation>Afwezig bij minstens één bezoek.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/simulate_cohort.py" />
            <source>Add --cohort, or drop --scale.</source>
            <translation>Voeg --cohort toe, of laat --scale weg.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_tasks.py" />
            <source>Adding to the library</source>
            <translation>Wordt aan de bibliotheek toegevoegd</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/separate_water_fat.py" />
            <source>All echoes must come from one acquisition.</source>
            <translation>Alle echo's moeten uit één acquisitie komen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti.py" />
            <location filename="../../inference_engine/imaging/dixon.py" />
            <source>All images of a scan must come from one acquisition.</source>
            <translation>Alle beelden van een scan moeten uit één acquisitie komen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/model_choice.py" />
            <source>All muscles together have a fat fraction of {1} % in a first pass, {2} {3} %: the model for {4} infiltration was used.</source>
            <translation>Alle spieren samen hebben in een eerste doorgang een vetfractie van {1} % ({2} {3} %): het model voor infiltratie {4} is gebruikt.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_formats.py" />
            <source>All numbers and their origin in one file for programs.</source>
            <translation>Alle getallen en hun herkomst in één bestand voor programma's.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_formats.py" />
            <source>All tables as sheets of one file, units in the header.</source>
            <translation>Alle tabellen als bladen van één bestand, eenheden in de kop.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/options.py" />
            <source>Allow at least {1} GB.</source>
            <translation>Sta minstens {1} GB toe.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/desk_journal.py" />
            <source>An earlier edit of this scan waits.</source>
            <translation>Er wacht een eerdere bewerking van deze scan.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti.py" />
            <source>An image of shape {1} was given for {2}.</source>
            <translation>Voor {2} is een beeld met vorm {1} gegeven.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/longitudinal.py" />
            <source>Analyse them alike, or compare them without --strict: the changes are then flagged.</source>
            <translation>Analyseer ze gelijk, of vergelijk zonder --strict: de veranderingen worden dan gemarkeerd.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti_slices.py" />
            <source>Another number of slices was given than {1} has.</source>
            <translation>Er is een ander aantal coupes gegeven dan {1} heeft.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/change_records.py" />
            <source>Another patient of the library has this pseudonym.</source>
            <translation>Een andere patiënt van de bibliotheek heeft dit pseudoniem.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/database.py" />
            <source>Another program is using the library.</source>
            <translation>Een ander programma gebruikt de bibliotheek.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/change_records.py" />
            <source>Another visit of the patient has this name.</source>
            <translation>Een ander bezoek van de patiënt heeft deze naam.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/label_propagation.py" />
            <source>At the other visit most labels of either leg lie in the other leg.</source>
            <translation>Bij het andere bezoek liggen de meeste labels van beide benen in het andere been.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/label_propagation.py" />
            <source>At the other visit most labels of the {1} leg lie in the other leg.</source>
            <translation>Bij het andere bezoek liggen de meeste labels van het been ({1}) in het andere been.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_formats.py" />
            <source>BIDS derivative</source>
            <translation>BIDS-derivaat</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/stroke_modes.py" />
            <source>Begin on tissue of the kind that is to be painted.</source>
            <translation>Begin op weefsel van de soort die geschilderd moet worden.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/stitching.py" />
            <source>Between stacks {1} and {2} from below, {3} mm of the leg are missing.</source>
            <translation>Tussen stapels {1} en {2} van onderen ontbreekt {3} mm van het been.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/desk_journal.py" />
            <source>Bring it back or discard it first.</source>
            <translation>Haal die eerst terug, of gooi die weg.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/editing/label_sources.py" />
            <source>Bring the labels over again.</source>
            <translation>Breng de labels opnieuw over.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/label_propagation.py" />
            <source>Bringing the labels over</source>
            <translation>Labels worden overgebracht</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_formats.py" />
            <source>CSV tables</source>
            <translation>CSV-tabellen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_commands.py" />
            <source>Cancel the segmentation first, or wait for its end.</source>
            <translation>Annuleer eerst de segmentatie, of wacht tot ze klaar is.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/simulate_cohort.py" />
            <source>Change --subjects, --visits or --seed.</source>
            <translation>Wijzig --subjects, --visits of --seed.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/paths.py" />
            <source>Check its permissions and the free disk space.</source>
            <translation>Controleer de rechten ervan en de vrije schijfruimte.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/library_lock.py" />
            <source>Check its permissions, or open the library for reading only.</source>
            <translation>Controleer de rechten ervan, of open de bibliotheek alleen om te lezen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/bids_dialects.py" />
            <location filename="../../inference_engine/formats/dicom/find_files.py" />
            <location filename="../../legseg_desktop/editing/journal_recovery.py" />
            <location filename="../../legseg_desktop/services/pseudonym_file.py" />
            <source>Check its permissions.</source>
            <translation>Controleer de rechten ervan.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/editing/journal.py" />
            <location filename="../../legseg_desktop/editing/journal_recovery.py" />
            <source>Check that the disk has room and that you may write to the program's folder.</source>
            <translation>Controleer of de schijf ruimte heeft en of u in de map van het programma mag schrijven.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/migrate.py" />
            <source>Check that the disk is writable and has room.</source>
            <translation>Controleer of de schijf beschrijfbaar is en ruimte heeft.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/atomic_file.py" />
            <source>Check that the folder exists, is writable and has room.</source>
            <translation>Controleer of de map bestaat, beschrijfbaar is en ruimte heeft.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti.py" />
            <location filename="../../inference_engine/formats/nifti_image.py" />
            <location filename="../../inference_engine/imaging/dixon.py" />
            <source>Check that the right file was chosen.</source>
            <translation>Controleer of het juiste bestand is gekozen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/contrast_checks.py" />
            <source>Check that the right files were chosen and that they are a water and a fat image.</source>
            <translation>Controleer of de juiste bestanden zijn gekozen en of het een water- en een vetbeeld zijn.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/dixon.py" />
            <location filename="../../inference_engine/imaging/legs.py" />
            <source>Check that the right files were chosen.</source>
            <translation>Controleer of de juiste bestanden zijn gekozen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/fingerprint_scan.py" />
            <source>Check that the right image was chosen.</source>
            <translation>Controleer of het juiste beeld is gekozen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/dixon.py" />
            <source>Check that the two were not exchanged.</source>
            <translation>Controleer of de twee niet verwisseld zijn.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/check_library.py" />
            <source>Check the disk.</source>
            <translation>Controleer de schijf.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat_separation/separate_echoes.py" />
            <source>Check the files.</source>
            <translation>Controleer de bestanden.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti_image.py" />
            <source>Check the path and its permissions.</source>
            <translation>Controleer het pad en de rechten ervan.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/restore.py" />
            <source>Check the path of the backup.</source>
            <translation>Controleer het pad van de reservekopie.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/anatomy/label_table.py" />
            <location filename="../../inference_engine/formats/nifti.py" />
            <location filename="../../inference_engine/formats/nifti_image.py" />
            <location filename="../../inference_engine/formats/small_text.py" />
            <source>Check the path.</source>
            <translation>Controleer het pad.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/file_store.py" />
            <source>Check the permissions of its folder and the free disk space.</source>
            <translation>Controleer de rechten van de map ervan en de vrije schijfruimte.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/database.py" />
            <source>Check the permissions of its folder.</source>
            <translation>Controleer de rechten van de map ervan.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/settings.py" />
            <source>Check the permissions of the folder and the free disk space.</source>
            <translation>Controleer de rechten van de map en de vrije schijfruimte.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/fingerprint_scan.py" />
            <source>Check which image is which.</source>
            <translation>Controleer welk beeld welk is.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/loaded_models.py" />
            <source>Checking the model</source>
            <translation>Model wordt gecontroleerd</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/pipeline.py" />
            <source>Checking the result</source>
            <translation>Resultaat wordt gecontroleerd</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/backup.py" />
            <location filename="../../legseg_desktop/storage/restore.py" />
            <source>Choose a folder on another disk.</source>
            <translation>Kies een map op een andere schijf.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/session.py" />
            <source>Choose a folder that LegSeg has saved, or import the images.</source>
            <translation>Kies een map die LegSeg heeft opgeslagen, of importeer de beelden.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/collect_diagnostics.py" />
            <source>Choose a folder that exists, is writable and has room.</source>
            <translation>Kies een map die bestaat, beschrijfbaar is en ruimte heeft.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/atomic_file.py" />
            <location filename="../../legseg_desktop/services/output_folder.py" />
            <location filename="../../legseg_desktop/storage/backup.py" />
            <location filename="../../legseg_desktop/storage/migrate.py" />
            <location filename="../../legseg_desktop/storage/open_folder.py" />
            <location filename="../../legseg_desktop/storage/restore.py" />
            <source>Choose a folder that you may write to, on a disk with room.</source>
            <translation>Kies een map waarin u mag schrijven, op een schijf met ruimte.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/open_folder.py" />
            <source>Choose a new or an empty folder.</source>
            <translation>Kies een nieuwe of lege map.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/propagate_labels.py" />
            <source>Choose a revision that was made with the same label table.</source>
            <translation>Kies een revisie die met dezelfde labeltabel is gemaakt.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/open_folder.py" />
            <source>Choose another folder, or make one with 'legseg library init'.</source>
            <translation>Kies een andere map, of maak er een met 'legseg library init'.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/migrate.py" />
            <source>Choose another folder.</source>
            <translation>Kies een andere map.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/pipeline.py" />
            <source>Choose another model.</source>
            <translation>Kies een ander model.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/muscle_menu.py" />
            <source>Choose another muscle, or draw it first.</source>
            <translation>Kies een andere spier, of teken hem eerst.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/muscle_menu.py" />
            <source>Choose another muscle.</source>
            <translation>Kies een andere spier.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/change_records.py" />
            <source>Choose another name.</source>
            <translation>Kies een andere naam.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/change_records.py" />
            <source>Choose another pseudonym.</source>
            <translation>Kies een ander pseudoniem.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/runtime_choice.py" />
            <source>Choose another runtime or device; `legseg doctor` shows what works.</source>
            <translation>Kies een andere rekenomgeving of een ander apparaat; `legseg doctor` toont wat werkt.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/installed_runtimes.py" />
            <source>Choose another runtime, or install LegSeg's extra 'onnx'.</source>
            <translation>Kies een andere rekenomgeving, of installeer LegSegs extra 'onnx'.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/installed_runtimes.py" />
            <source>Choose another runtime, or install the program with TensorFlow.</source>
            <translation>Kies een andere rekenomgeving, of installeer het programma met TensorFlow.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/label_propagation.py" />
            <source>Choose another visit, and check that both are the same patient's and their sides right.</source>
            <translation>Kies een ander bezoek, en controleer of beide van dezelfde patiënt zijn en de zijden kloppen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/openvino_predictor.py" />
            <source>Choose float32.</source>
            <translation>Kies float32.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/report_options.py" />
            <location filename="../../legseg_desktop/services/export_formats.py" />
            <source>Choose from {1}, or all.</source>
            <translation>Kies uit {1}, of alle (all).</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_desk.py" />
            <source>Choose one in the table, or with Ctrl and a click.</source>
            <translation>Kies er een in de tabel, of met Ctrl en een klik.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/open_library_scan.py" />
            <source>Choose one of the scan's own.</source>
            <translation>Kies een van de eigen van de scan.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/patient_values.py" />
            <source>Choose one of them, or leave it empty.</source>
            <translation>Kies er een van, of laat het leeg.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/keras_predictor.py" />
            <location filename="../../inference_engine/network/onnx_predictor.py" />
            <location filename="../../inference_engine/network/openvino_predictor.py" />
            <location filename="../../inference_engine/network/runtime_choice.py" />
            <location filename="../../inference_engine/segmentation/model_spec.py" />
            <location filename="../../legseg_desktop/services/installed_models.py" />
            <source>Choose one of: {1}.</source>
            <translation>Kies een van: {1}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/deidentify.py" />
            <location filename="../../legseg_desktop/services/change_patient.py" />
            <source>Choose one that is not in use.</source>
            <translation>Kies er een die niet in gebruik is.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_dicom.py" />
            <source>Choose other formats.</source>
            <translation>Kies andere formaten.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/check_update_file.py" />
            <source>Choose the package's file.</source>
            <translation>Kies het bestand van het pakket.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/line_modes.py" />
            <source>Click inside it to erase a part of it.</source>
            <translation>Klik erin om er een deel van te wissen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/running_worker.py" />
            <source>Close other programs and try again, or use a computer with more memory.</source>
            <translation>Sluit andere programma's en probeer het nog eens, of gebruik een computer met meer geheugen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/tiling.py" />
            <source>Close other programs, allow more memory, or choose another model.</source>
            <translation>Sluit andere programma's, sta meer geheugen toe, of kies een ander model.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/runtime_trial.py" />
            <source>Close other programs.</source>
            <translation>Sluit andere programma's.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/library_lock.py" />
            <source>Close that window, or open the library for reading only.</source>
            <translation>Sluit dat venster, of open de bibliotheek alleen om te lezen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/database.py" />
            <source>Close the other window that has it open, and open it again.</source>
            <translation>Sluit het andere venster dat haar open heeft, en open haar opnieuw.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/visit_registrations.py" />
            <source>Compare visits of one patient.</source>
            <translation>Vergelijk bezoeken van één patiënt.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/longitudinal.py" />
            <location filename="../../legseg_desktop/services/compare_analyses.py" />
            <source>Compare visits that were labelled with one label table.</source>
            <translation>Vergelijk bezoeken die met één labeltabel zijn gelabeld.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/leg_registration.py" />
            <source>Compare visits whose fields of view overlap.</source>
            <translation>Vergelijk bezoeken waarvan de beeldvelden overlappen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/review_table.py" />
            <source>Compared</source>
            <translation>Vergeleken</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat_separation/separate_echoes.py" />
            <source>Comparing fields</source>
            <translation>Velden worden vergeleken</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/stitching.py" />
            <source>Comparing neighbours</source>
            <translation>Buren worden vergeleken</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/mirrored_visit.py" />
            <source>Comparing the legs with one another</source>
            <translation>De benen onderling vergelijken</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/agreement_later.py" />
            <source>Comparing the muscles</source>
            <translation>Spieren worden vergeleken</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/review_table.py" />
            <source>Comparing with the model's labels</source>
            <translation>Vergelijken met de labels van het model</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/run_demo.py" />
            <source>Comparing with the truth</source>
            <translation>Vergelijking met de waarheid</translation>
        </message>
        <message>
            <location filename="../../inference_engine/evaluation/agreement.py" />
            <source>Comparing {1}</source>
            <translation>Vergelijken: {1}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_formats.py" />
            <source>Contours, slice by slice, for programs of radiotherapy; not for planning.</source>
            <translation>Contouren, coupe voor coupe, voor radiotherapieprogramma's; niet voor planning.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti_image.py" />
            <source>Convert the scan again from DICOM.</source>
            <translation>Zet de scan opnieuw om vanuit DICOM.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti_image.py" />
            <source>Convert the scan again, in millimetres.</source>
            <translation>Zet de scan opnieuw om, in millimeters.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/restore.py" />
            <source>Copied and verified</source>
            <translation>Gekopieerd en gecontroleerd</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/backup.py" />
            <source>Copied images and labels</source>
            <translation>Beelden en labels gekopieerd</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti_image.py" />
            <source>Copy or export the file again.</source>
            <translation>Kopieer of exporteer het bestand opnieuw.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/find_files.py" />
            <source>Copy the whole medium, with its image folders, or name the folder instead.</source>
            <translation>Kopieer het hele medium, met de beeldmappen, of noem in plaats daarvan de map.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/restore.py" />
            <source>Copying and verifying</source>
            <translation>Wordt gekopieerd en gecontroleerd</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/backup.py" />
            <source>Copying images and labels</source>
            <translation>Beelden en labels worden gekopieerd</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/network_checks.py" />
            <source>Correct its entry in the list, or install the program again.</source>
            <translation>Verbeter de vermelding in de lijst of installeer het programma opnieuw.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/evaluation/agreement.py" />
            <source>Counting overlaps</source>
            <translation>Overlap wordt geteld</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/notes.py" />
            <source>Cut by the end of the images at one visit at least: the numbers are those of the part in view.</source>
            <translation>Bij minstens één bezoek door het einde van de beelden afgesneden: de getallen gelden voor het deel in beeld.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_formats.py" />
            <source>DICOM segmentation</source>
            <translation>DICOM-segmentatie</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_formats.py" />
            <source>DICOM segmentation, label map</source>
            <translation>DICOM-segmentatie, labelkaart</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_formats.py" />
            <source>DICOM structure set</source>
            <translation>DICOM structure set</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_formats.py" />
            <source>DICOM structured report</source>
            <translation>DICOM structured report</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/check_update_file.py" />
            <source>Don't install it. Get the package and its signature anew from who publishes LegSeg.</source>
            <translation>Installeer het niet. Haal het pakket en de handtekening opnieuw bij wie LegSeg publiceert.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/library_layout.py" />
            <source>Don't use this library; restore it from a backup.</source>
            <translation>Gebruik deze bibliotheek niet; herstel haar uit een reservekopie.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/visit_registration.py" />
            <location filename="../../legseg_desktop/services/compare_analyses.py" />
            <location filename="../../legseg_desktop/services/compare_in_library.py" />
            <location filename="../../legseg_desktop/services/exchange_in_library.py" />
            <location filename="../../legseg_desktop/services/exchange_water_fat.py" />
            <location filename="../../legseg_desktop/services/export_analysis.py" />
            <location filename="../../legseg_desktop/services/run_demo.py" />
            <location filename="../../legseg_desktop/services/save_analysis.py" />
            <location filename="../../legseg_desktop/services/separate_water_fat.py" />
            <source>Done</source>
            <translation>Klaar</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/boundary_refinement.py" />
            <location filename="../../inference_engine/segmentation/leg_labels.py" />
            <source>Drawing borders in the {1}</source>
            <translation>Grenzen worden getekend ({1})</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/preview_import.py" />
            <source>Drawing small pictures</source>
            <translation>Kleine afbeeldingen worden getekend</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti.py" />
            <source>End it in .nii.gz.</source>
            <translation>Laat het eindigen op .nii.gz.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/examination.py" />
            <source>Examining the images</source>
            <translation>Beelden worden onderzocht</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/collect_diagnostics.py" />
            <source>Examining this computer</source>
            <translation>Deze computer wordt onderzocht</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_formats.py" />
            <source>Excel workbook</source>
            <translation>Excel-werkmap</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/contrast_checks.py" />
            <source>Exchange the two files.</source>
            <translation>Verwissel de twee bestanden.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat_exchange.py" />
            <source>Exchange the whole scan instead.</source>
            <translation>Verwissel in plaats daarvan de hele scan.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/exchange_in_library.py" />
            <location filename="../../legseg_desktop/services/exchange_water_fat.py" />
            <source>Exchanging water and fat</source>
            <translation>Water en vet worden verwisseld</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/separate_dicom_echoes.py" />
            <source>Export all series of the Dixon sequence, phase too. 'legseg import --list' shows them.</source>
            <translation>Exporteer alle series van de Dixon-sequentie, ook de fase. 'legseg import --list' toont ze.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/series_geometry.py" />
            <source>Export one series at a time, without repetitions.</source>
            <translation>Exporteer één serie tegelijk, zonder herhalingen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/file_commands.py" />
            <source>Export the PDF and open it on another computer.</source>
            <translation>Exporteer de PDF en open die op een andere computer.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/series_geometry.py" />
            <source>Export the original images, not ones cut or turned slice by slice.</source>
            <translation>Exporteer de oorspronkelijke beelden, niet coupe voor coupe gesneden of gedraaide.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti.py" />
            <location filename="../../inference_engine/imaging/dixon.py" />
            <source>Export the scan again, without masking by NaN or infinity.</source>
            <translation>Exporteer de scan opnieuw, zonder maskering met NaN of oneindig.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/series_geometry.py" />
            <source>Export the scan again.</source>
            <translation>Exporteer de scan opnieuw.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/series_geometry.py" />
            <location filename="../../inference_engine/imaging/geometry.py" />
            <source>Export the scan again; its header is damaged.</source>
            <translation>Exporteer de scan opnieuw; de header is beschadigd.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/volumes.py" />
            <source>Export the series again, uncompressed.</source>
            <translation>Exporteer de serie opnieuw, ongecomprimeerd.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/volumes.py" />
            <location filename="../../legseg_desktop/services/import_sources.py" />
            <source>Export the series again.</source>
            <translation>Exporteer de serie opnieuw.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/series_geometry.py" />
            <source>Export the whole series again, each stack as its own series.</source>
            <translation>Exporteer de hele serie opnieuw, elke stapel als eigen serie.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/series_geometry.py" />
            <source>Export the whole series again.</source>
            <translation>Exporteer de hele serie opnieuw.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/stitching.py" />
            <location filename="../../inference_engine/imaging/stitching_placement.py" />
            <source>Export them again with their positions.</source>
            <translation>Exporteer ze opnieuw met hun posities.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/echoes.py" />
            <source>Export them with their rescale intercept, or export magnitude and phase.</source>
            <translation>Exporteer ze met hun rescale intercept, of exporteer magnitude en fase.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom_reference.py" />
            <source>Export to NIfTI or NRRD instead.</source>
            <translation>Exporteer in plaats daarvan als NIfTI of NRRD.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/compare_in_library.py" />
            <source>Fewer than two visits of {1} have labels.</source>
            <translation>Minder dan twee bezoeken van {1} hebben labels.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat_separation/separate_echoes.py" />
            <source>Finding a smooth field</source>
            <translation>Er wordt een glad veld gezocht</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/label_propagation.py" />
            <location filename="../../inference_engine/quantification/visit_registration.py" />
            <location filename="../../inference_engine/segmentation/pipeline.py" />
            <location filename="../../inference_engine/segmentation/segment.py" />
            <source>Finding the legs</source>
            <translation>Benen worden gezocht</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/leg_deformation.py" />
            <source>Fitting the muscles</source>
            <translation>Spieren worden aangepast</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/database.py" />
            <source>Free some space on it, or move the library to another disk.</source>
            <translation>Maak er ruimte vrij, of verplaats de bibliotheek naar een andere schijf.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/add_analysis.py" />
            <source>From a saved analysis</source>
            <translation>Uit een opgeslagen analyse</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/visit_summary.py" />
            <source>From {1} to {2}{3}</source>
            <translation>Van {1} tot {2}{3}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/separate_water_fat.py" />
            <source>Give --field-strength in tesla, such as 1.5 or 3.</source>
            <translation>Geef --field-strength in tesla, zoals 1.5 of 3.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/options.py" />
            <source>Give TR in ms and the flip angle in degrees, between 0 and 90.</source>
            <translation>Geef TR in ms en de fliphoek in graden, tussen 0 en 90.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/simulate_cohort.py" />
            <source>Give a --scale from {1} to {2}.</source>
            <translation>Geef een --scale van {1} tot {2}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti_image.py" />
            <source>Give a .nii or .nii.gz file.</source>
            <translation>Geef een .nii- of .nii.gz-bestand.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/anatomy/label_table.py" />
            <source>Give a .toml file in UTF-8.</source>
            <translation>Geef een .toml-bestand in UTF-8.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti.py" />
            <source>Give a different file for each.</source>
            <translation>Geef voor elk een ander bestand.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/repeatability.py" />
            <source>Give a file of text.</source>
            <translation>Geef een tekstbestand.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/provenance_file.py" />
            <source>Give a folder that 'legseg analyse' or 'legseg quantify' wrote.</source>
            <translation>Geef een map die 'legseg analyse' of 'legseg quantify' heeft geschreven.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti_image.py" />
            <source>Give a magnitude (grey-value) image.</source>
            <translation>Geef een magnitudebeeld (grijswaarden).</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/patient_values.py" />
            <source>Give a number from 0, or none.</source>
            <translation>Geef een getal vanaf 0, of geen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/repeatability.py" />
            <source>Give a quantity ({1}), a standard deviation or a coefficient of variation of at least 0, and the source.</source>
            <translation>Geef een grootheid ({1}), een standaarddeviatie of een variatiecoëfficiënt van minstens 0, en de bron.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti_image.py" />
            <location filename="../../inference_engine/imaging/geometry.py" />
            <source>Give a single 3D volume.</source>
            <translation>Geef één 3D-volume.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti_image.py" />
            <source>Give a single 3D volume; of echoes, 'legseg separate' makes water and fat.</source>
            <translation>Geef één 3D-volume. Als het echo's zijn, maak er dan water en vet van met 'legseg separate'.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/stitching.py" />
            <source>Give at least two.</source>
            <translation>Geef er minstens twee.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti_image.py" />
            <source>Give at most {1} echoes.</source>
            <translation>Geef hooguit {1} echo's.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/separate_water_fat.py" />
            <source>Give both of each echo, or an opposed-phase and an in-phase magnitude alone.</source>
            <translation>Geef beide van elke echo, of een tegenfase- en een in-fase-magnitudebeeld alleen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/options.py" />
            <source>Give either the model or the infiltration.</source>
            <translation>Geef het model of de infiltratie, niet beide.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/dixon.py" />
            <source>Give fat and water, or in-phase and opposed-phase, or all four.</source>
            <translation>Geef vet en water, of in-fase en tegenfase, of alle vier.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti.py" />
            <source>Give fat and water, or in-phase and opposed-phase.</source>
            <translation>Geef vet en water, of in-fase en tegenfase.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/options.py" />
            <source>Give it in %, up to 100.</source>
            <translation>Geef het in %, tot 100.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/options.py" />
            <source>Give it in mm, between 0 and 50.</source>
            <translation>Geef het in mm, tussen 0 en 50.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/separate_water_fat.py" />
            <source>Give one time for each echo.</source>
            <translation>Geef voor elke echo één tijd.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat_separation/separate_echoes.py" />
            <source>Give one volume for each echo time.</source>
            <translation>Geef één volume voor elke echotijd.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/phase_scale.py" />
            <source>Give phase in radians, or as 0 to 4095.</source>
            <translation>Geef de fase in radialen, of als 0 tot 4095.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat_exchange.py" />
            <source>Give right or left.</source>
            <translation>Geef rechts (right) of links (left).</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/backup.py" />
            <source>Give the backup another name.</source>
            <translation>Geef de reservekopie een andere naam.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_commands.py" />
            <source>Give the days since the first visit, or nothing.</source>
            <translation>Geef de dagen sinds het eerste bezoek, of niets.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat_separation/echo_model.py" />
            <source>Give the field strength in tesla, such as 1.5 or 3.</source>
            <translation>Geef de veldsterkte in tesla, zoals 1.5 of 3.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/evaluation/agreement.py" />
            <source>Give the images that the label maps were made for.</source>
            <translation>Geef de beelden waarvoor de labelkaarten zijn gemaakt.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/anatomy/label_table.py" />
            <source>Give the label table that belongs to this label map.</source>
            <translation>Geef de labeltabel die bij deze labelkaart hoort.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat.py" />
            <source>Give the opposed, in-phase and opposed-phase echo.</source>
            <translation>Geef de tegenfase-, in-fase- en tegenfase-echo.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/add_analysis.py" />
            <source>Give the patient's pseudonym.</source>
            <translation>Geef het pseudoniem van de patiënt.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/stitching.py" />
            <source>Give the same channels of every stack.</source>
            <translation>Geef van elke stapel dezelfde kanalen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/stitching.py" />
            <source>Give the stack that lies between them, or analyse the stacks one by one.</source>
            <translation>Geef de stapel die ertussen ligt, of analyseer de stapels een voor een.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/patient_values.py" />
            <source>Give the year with four digits, or none.</source>
            <translation>Geef het jaar met vier cijfers, of geen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/options.py" />
            <source>Give them in %, the lower one first, between 0 and 100.</source>
            <translation>Geef ze in %, de laagste eerst, tussen 0 en 100.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat_separation/echo_model.py" />
            <source>Give them in milliseconds, in the order of the images.</source>
            <translation>Geef ze in milliseconden, in de volgorde van de beelden.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/separate_water_fat.py" />
            <source>Give them with --echo-times, in milliseconds, and the --field-strength in tesla.</source>
            <translation>Geef ze met --echo-times, in milliseconden, en de --field-strength in tesla.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/longitudinal.py" />
            <source>Give two or more analysed scans.</source>
            <translation>Geef twee of meer geanalyseerde scans.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/exchange_in_library.py" />
            <source>Give whole, left or right.</source>
            <translation>Geef whole, left of right.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/editing/edit_hold.py" />
            <source>Go on there; or save and close it there, and open it here again.</source>
            <translation>Ga daar verder, of sla hem daar op, sluit hem en open hem hier opnieuw.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/inference_worker.py" />
            <source>Handing over the result</source>
            <translation>Resultaat wordt overgedragen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_formats.py" />
            <source>ITK-SNAP labels</source>
            <translation>ITK-SNAP-labels</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/read_export.py" />
            <source>Import NIfTI images with 'legseg library import'.</source>
            <translation>Importeer NIfTI-beelden met 'legseg library import'.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/name_patients.py" />
            <source>Import as {1}, and rename the patient in the library afterwards.</source>
            <translation>Importeer als {1}, en hernoem de patiënt daarna in de bibliotheek.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/file_commands.py" />
            <source>Import in the window that has it open. Or close that one, and open the library here with File &gt; Library &gt; Open another.</source>
            <translation>Importeer in het venster dat haar open heeft. Of sluit dat, en open de bibliotheek hier met Bestand &gt; Bibliotheek &gt; Andere openen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/deidentify.py" />
            <source>Import into another folder, or name another table.</source>
            <translation>Importeer in een andere map, of noem een andere tabel.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/exchange_water_fat.py" />
            <source>Import the water and fat images of the scanner.</source>
            <translation>Importeer de water- en vetbeelden van de scanner.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/grouping.py" />
            <source>Import them one at a time, from separate folders, each with its own table of pseudonyms.</source>
            <translation>Importeer ze een voor een, uit aparte mappen, elk met een eigen tabel met pseudoniemen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat_separation/swap_doubt.py" />
            <source>In {1} % of the body the echoes alone can't tell water from fat: neighbours decided.</source>
            <translation>In {1} % van het lichaam kunnen de echo's alleen water niet van vet onderscheiden: buren gaven de doorslag.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat_separation/swap_doubt.py" />
            <source>In {1} ({2} mL) the echoes fit better with water and fat exchanged: look at the map of doubt.</source>
            <translation>In {1} ({2} mL) passen de echo's beter met water en vet verwisseld: bekijk de kaart van twijfel.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/help_commands.py" />
            <source>Install LegSeg again.</source>
            <translation>Installeer LegSeg opnieuw.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/surface_scene.py" />
            <source>Install its graphics driver with OpenGL 3.2; everything else works without.</source>
            <translation>Installeer het grafische stuurprogramma met OpenGL 3.2; al het andere werkt zonder.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/calibration.py" />
            <source>Install the model again, or remove {1}: then no overlap is foretold.</source>
            <translation>Installeer het model opnieuw, of verwijder {1}: dan wordt geen overlap voorspeld.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/migrate.py" />
            <source>Install the newest LegSeg, or open another library.</source>
            <translation>Installeer de nieuwste LegSeg, of open een andere bibliotheek.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/restore.py" />
            <source>Install the newest LegSeg.</source>
            <translation>Installeer de nieuwste LegSeg.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/anatomy/muscle_ranges.py" />
            <location filename="../../inference_engine/network/installed_runtimes.py" />
            <location filename="../../inference_engine/network/running_worker.py" />
            <location filename="../../inference_engine/network/runtime_trial.py" />
            <location filename="../../inference_engine/segmentation/model_spec.py" />
            <location filename="../../inference_engine/simulation/shape_model.py" />
            <location filename="../../legseg_desktop/services/installed_models.py" />
            <source>Install the program again.</source>
            <translation>Installeer het programma opnieuw.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/weights.py" />
            <source>Install the program, import the model or train it again.</source>
            <translation>Installeer het programma, importeer het model of train het opnieuw.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/roles.py" />
            <source>It is a magnitude image of one echo.</source>
            <translation>Het is een magnitudebeeld van één echo.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_dicom.py" />
            <source>It isn't known who made the labels of this analysis, which DICOM must say.</source>
            <translation>Het is niet bekend wie de labels van deze analyse heeft gemaakt, wat DICOM moet vermelden.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/find_images.py" />
            <source>It will be made of {1} echoes.</source>
            <translation>Het wordt gemaakt van {1} echo's.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/repeatability.py" />
            <source>Its columns are {1}, with tabs between them.</source>
            <translation>De kolommen zijn {1}, met tabs ertussen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/roles.py" />
            <location filename="../../legseg_desktop/services/separate_for_import.py" />
            <source>Its echo time is one at which water and fat are {1}.</source>
            <translation>Bij de echotijd ervan zijn water en vet {1}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_formats.py" />
            <source>JSON document</source>
            <translation>JSON-document</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/pipeline.py" />
            <source>Joining the legs</source>
            <translation>Benen worden samengevoegd</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/patient_values.py" />
            <source>Keep it below {1} characters.</source>
            <translation>Blijf onder {1} tekens.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/repeatability.py" />
            <source>Keep one row for each muscle and quantity.</source>
            <translation>Houd één rij voor elke spier en grootheid.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/check_library.py" />
            <source>Keep the folder as it is, and restore the newest backup into a new one.</source>
            <translation>Laat de map zoals ze is, en herstel de nieuwste reservekopie in een nieuwe.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_tasks.py" />
            <source>Keeping the labels</source>
            <translation>Labels worden bewaard</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_formats.py" />
            <source>Label map and numbers as a data set of its own.</source>
            <translation>Labelkaart en getallen als eigen dataset.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti.py" />
            <source>Label maps hold whole numbers from 0 to 255.</source>
            <translation>Labelkaarten bevatten gehele getallen van 0 tot 255.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/legs.py" />
            <source>Labels of shape {1} do not fit a leg of {2}.</source>
            <translation>Labels met vorm {1} passen niet op een been van {2}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/label_propagation.py" />
            <source>Laying the legs over one another</source>
            <translation>Benen worden over elkaar gelegd</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/visit_registration.py" />
            <source>Laying visit {1} over the first</source>
            <translation>Bezoek {1} wordt over het eerste gelegd</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/model_spec.py" />
            <source>Leave the choice of infiltration out, or install such a model.</source>
            <translation>Laat de keuze van infiltratie weg, of installeer zo'n model.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/match_source.py" />
            <source>Leave the source out: LegSeg then makes images for the segmentation to refer to.</source>
            <translation>Laat de bron weg: LegSeg maakt dan beelden waarnaar de segmentatie verwijst.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/check_update_file.py" />
            <source>LegSeg's public key is missing from the installation.</source>
            <translation>De openbare sleutel van LegSeg ontbreekt in de installatie.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/notes.py" />
            <source>Lies in part on the other leg: check the outline.</source>
            <translation>Ligt deels op het andere been: controleer de omtrek.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/notes.py" />
            <source>Lies unusually along the leg beside the other muscles: check the outline.</source>
            <translation>Ligt langs het been ongewoon ten opzichte van de andere spieren: controleer de omtrek.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/notes.py" />
            <source>Lies unusually among its neighbours: check the outline.</source>
            <translation>Ligt ongewoon tussen de buren: controleer de omtrek.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/itksnap_labels.py" />
            <source>Line {1} of {2} {3}.</source>
            <translation>Regel {1} van {2}: {3}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/loaded_models.py" />
            <source>Loading the model</source>
            <translation>Model wordt geladen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/bring_labels.py" />
            <source>Look at its muscles closely, or undo.</source>
            <translation>Bekijk de spieren ervan nauwkeurig, of maak het ongedaan.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/stored_files.py" />
            <source>Look what is wrong with 'legseg library check', or restore the library from a backup.</source>
            <translation>Kijk met 'legseg library check' wat er mis is, of herstel de bibliotheek vanuit een back-up.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/compare_in_library.py" />
            <source>Look with 'legseg library list'.</source>
            <translation>Bekijk het met 'legseg library list'.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/fingerprint_scan.py" />
            <source>Looking whether the scan is known</source>
            <translation>Er wordt nagegaan of de scan bekend is</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/viewing/pdf_pages.py" />
            <source>Make it again, or look at it elsewhere.</source>
            <translation>Maak hem opnieuw, of bekijk hem elders.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/find_files.py" />
            <source>Make it again, or unpack it and name the folder.</source>
            <translation>Maak het opnieuw, of pak het uit en noem de map.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/inference_job.py" />
            <source>Make room in {1}, or set TMPDIR to another folder.</source>
            <translation>Maak ruimte in {1}, of stel TMPDIR in op een andere map.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/find_files.py" />
            <source>Make room on the disk for temporary files, or unpack it and name the folder.</source>
            <translation>Maak ruimte op de schijf voor tijdelijke bestanden, of pak het uit en noem de map.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/find_files.py" />
            <source>Make room there, or unpack it elsewhere and name the folder.</source>
            <translation>Maak daar ruimte, of pak het elders uit en noem de map.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/editing/edit_note.py" />
            <location filename="../../legseg_desktop/editing/review_marks.py" />
            <source>Mark the muscles again.</source>
            <translation>Markeer de spieren opnieuw.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/options.py" />
            <source>Measure the scan again.</source>
            <translation>Meet de scan opnieuw.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/edit_correct.py" />
            <source>Measured</source>
            <translation>Gemeten</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/live_numbers.py" />
            <location filename="../../legseg_desktop/services/edit_correct.py" />
            <location filename="../../legseg_desktop/services/segment_scan.py" />
            <source>Measuring the muscles</source>
            <translation>Spieren worden gemeten</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/visit_registration.py" />
            <source>Measuring what all visits see</source>
            <translation>Er wordt gemeten wat alle bezoeken tonen</translation>
        </message>
        <message>
            <location filename="../../inference_engine/anatomy/label_table.py" />
            <source>Mend the file.</source>
            <translation>Herstel het bestand.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/match_source.py" />
            <source>More than one study of the source fits this scan.</source>
            <translation>Meer dan één studie van de bron past bij deze scan.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/stitching_placement.py" />
            <source>More than six stacks without positions can't be put in order.</source>
            <translation>Meer dan zes stapels zonder posities kunnen niet worden geordend.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/check_library.py" />
            <source>Move it out of the library's folder, if you know it; else remove it.</source>
            <translation>Verplaats het buiten de map van de bibliotheek als u het kent; verwijder het anders.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/notes.py" />
            <source>Much larger on one side than on the other: check both outlines.</source>
            <translation>Aan één zijde veel groter dan aan de andere: controleer beide omtrekken.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/notes.py" />
            <source>Much larger or smaller than in any simulated leg: check the outline.</source>
            <translation>Veel groter of kleiner dan in welk gesimuleerd been ook: controleer de omtrek.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_formats.py" />
            <source>Muscles for a PACS and viewers such as OHIF or Slicer, tied to the images.</source>
            <translation>Spieren voor een PACS en viewers zoals OHIF of Slicer, gekoppeld aan de beelden.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/output_folder.py" />
            <source>Name a folder for the results.</source>
            <translation>Noem een map voor de resultaten.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/find_files.py" />
            <source>Name a folder, a DICOMDIR or a zip file.</source>
            <translation>Noem een map, een DICOMDIR of een zipbestand.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/preview_import.py" />
            <source>Name a folder, a zip archive or files.</source>
            <translation>Noem een map, een ziparchief of bestanden.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/pseudonym_file.py" />
            <source>Name a place for it where you may write.</source>
            <translation>Noem er een plaats voor waar u mag schrijven.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/import_into_library.py" />
            <source>Name a place outside the library's folder for it.</source>
            <translation>Noem er een plaats voor buiten de map van de bibliotheek.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/import_dicom.py" />
            <source>Name a place outside the output folder for it.</source>
            <translation>Noem er een plaats voor buiten de uitvoermap.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/output_folder.py" />
            <source>Name another folder for the results.</source>
            <translation>Noem een andere map voor de resultaten.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/open_folder.py" />
            <location filename="../../legseg_desktop/storage/restore.py" />
            <source>Name another folder.</source>
            <translation>Noem een andere map.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/deidentify.py" />
            <source>Name another table, or put back the one that an import has written.</source>
            <translation>Noem een andere tabel, of zet die terug die een import heeft geschreven.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/bids_dialects.py" />
            <source>Name one data set's folder.</source>
            <translation>Noem de map van één dataset.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/read_header.py" />
            <source>Name the folder in which it lies instead.</source>
            <translation>Noem in plaats daarvan de map waarin het ligt.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/read_export.py" />
            <source>Name the folder of a DICOM export with MR images.</source>
            <translation>Noem de map van een DICOM-export met MR-beelden.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/bids_dialects.py" />
            <source>Name the folder of a data set.</source>
            <translation>Noem de map van een dataset.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/match_source.py" />
            <source>Name the folder of this scan's own export, or leave the source out.</source>
            <translation>Noem de map van de eigen export van deze scan, of laat de bron weg.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/find_files.py" />
            <source>Name the folder they lead to, or copy the files themselves.</source>
            <translation>Noem de map waarheen ze leiden, of kopieer de bestanden zelf.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/diagnose_runtimes.py" />
            <source>Networks can't be trained here: that needs TensorFlow.</source>
            <translation>Netwerken kunnen hier niet worden getraind: daarvoor is TensorFlow nodig.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/legs.py" />
            <source>No body is seen in the scan.</source>
            <translation>In de scan is geen lichaam te zien.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/visit_summary.py" />
            <source>No change is called significant: a change beyond the smallest detectable one is more than scanning and measuring twice would give in 95 of 100 muscles, if they repeat as the table of repeatability says.</source>
            <translation>Geen verandering wordt significant genoemd: een verandering groter dan de kleinste aantoonbare is meer dan twee keer scannen en meten in 95 van 100 spieren zou geven, als ze zich herhalen zoals de tabel van herhaalbaarheid zegt.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/import_dicom.py" />
            <location filename="../../legseg_desktop/services/import_into_library.py" />
            <source>No complete Dixon scan is there.</source>
            <translation>Er is geen volledige Dixon-scan.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/diagnose.py" />
            <source>No display is present: the commands work, the window can't open.</source>
            <translation>Er is geen beeldscherm: de opdrachten werken, het venster kan niet openen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_formats.py" />
            <source>No format is named.</source>
            <translation>Er is geen formaat genoemd.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti.py" />
            <source>No image was given.</source>
            <translation>Er is geen beeld gegeven.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/label_propagation.py" />
            <source>No labels were brought over. {1}</source>
            <translation>Er zijn geen labels overgebracht. {1}</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/label_propagation.py" />
            <source>No leg is in view.</source>
            <translation>Er is geen been in beeld.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_files.py" />
            <source>No library is open.</source>
            <translation>Er is geen bibliotheek open.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/model_spec.py" />
            <location filename="../../legseg_desktop/services/diagnose.py" />
            <location filename="../../legseg_desktop/services/installed_models.py" />
            <source>No model is installed.</source>
            <translation>Er is geen model geïnstalleerd.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_desk.py" />
            <source>No muscle is chosen.</source>
            <translation>Er is geen spier gekozen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/model_choice.py" />
            <source>No muscle was found in a first pass: the model for all was used.</source>
            <translation>In een eerste doorgang is geen spier gevonden: het model voor alles is gebruikt.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/bring_labels.py" />
            <source>No other visit of this patient has labels.</source>
            <translation>Geen ander bezoek van deze patiënt heeft labels.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/find_files.py" />
            <source>None of the files that the DICOMDIR lists is there.</source>
            <translation>Geen van de bestanden die de DICOMDIR noemt, is er.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/import_dicom.py" />
            <location filename="../../legseg_desktop/services/import_into_library.py" />
            <source>None of the images is a Dixon image: neither water and fat nor in-phase and opposed-phase.</source>
            <translation>Geen van de beelden is een Dixon-beeld: geen water en vet en geen in-fase en tegenfase.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/read_export.py" />
            <source>None of the {1} files can be used.</source>
            <translation>Geen van de {1} bestanden kan worden gebruikt.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/notes.py" />
            <source>Not found, though its place is in view: look for it.</source>
            <translation>Niet gevonden, hoewel de plaats in beeld is: zoek ernaar.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/import_into_library.py" />
            <source>Not kept, with the number of files: {1}.</source>
            <translation>Niet bewaard, met het aantal bestanden: {1}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/roles.py" />
            <source>Nothing in the header names a Dixon channel.</source>
            <translation>Niets in de header noemt een Dixon-kanaal.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/installed_runtimes.py" />
            <source>Nothing that runs networks is installed.</source>
            <translation>Er is niets geïnstalleerd dat netwerken uitvoert.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/preview_import.py" />
            <source>Nothing was named to import.</source>
            <translation>Er is niets genoemd om te importeren.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/separate_water_fat.py" />
            <source>Of {1} echoes the times are needed.</source>
            <translation>Van {1} echo's zijn de tijden nodig.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/stitching.py" />
            <source>One stack can't be stitched.</source>
            <translation>Eén stapel kan niet worden samengevoegd.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/file_commands.py" />
            <source>Only an analysis that is saved can be added: its corrected labels aren't yet.</source>
            <translation>Alleen een opgeslagen analyse kan worden toegevoegd: de gecorrigeerde labels zijn dat nog niet.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/file_commands.py" />
            <source>Only an analysis that was opened from a folder can be added, and only to a library that can be changed.</source>
            <translation>Alleen een analyse die uit een map is geopend kan worden toegevoegd, en alleen aan een bibliotheek die gewijzigd kan worden.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/scan_checks.py" />
            <source>Only one leg is in view; the other has no numbers.</source>
            <translation>Er is maar één been in beeld; het andere heeft geen getallen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/exchange_commands.py" />
            <source>Open it for writing to keep a scan with water and fat exchanged.</source>
            <translation>Open die om te schrijven, om een scan met verwisseld water en vet te bewaren.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/open_folder.py" />
            <source>Open it instead.</source>
            <translation>Open die in plaats daarvan.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/library_key.py" />
            <source>Open it on the account that made it, or give its key.</source>
            <translation>Open haar met het account dat haar heeft gemaakt, of geef de sleutel.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/database.py" />
            <location filename="../../legseg_desktop/storage/library_key.py" />
            <source>Open it on the account whose keyring holds its key.</source>
            <translation>Open haar met het account waarvan de sleutelbos haar sleutel bevat.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/migrate.py" />
            <source>Open it once for writing.</source>
            <translation>Open haar één keer om te schrijven.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/library_key.py" />
            <source>Open it without a key.</source>
            <translation>Open haar zonder sleutel.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_files.py" />
            <source>Open one with File &gt; Library &gt; Open another.</source>
            <translation>Open er een met Bestand &gt; Bibliotheek &gt; Andere openen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/file_commands.py" />
            <source>Open the analysis first with File &gt; Open an analysis.</source>
            <translation>Open de analyse eerst met Bestand &gt; Analyse openen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/check_library.py" />
            <source>Open the library for writing: that clears it away.</source>
            <translation>Open de bibliotheek om te schrijven: dat ruimt het op.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/check_library.py" />
            <source>Open the library for writing: that closes the folder to them.</source>
            <translation>Open de bibliotheek om te schrijven: dat sluit de map voor hen af.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/editing/journal_recovery.py" />
            <source>Open the revision that the edit began with.</source>
            <translation>Open de revisie waarmee de bewerking begon.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/add_revision.py" />
            <source>Open the scan again, and repeat the change.</source>
            <translation>Open de scan opnieuw, en herhaal de wijziging.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/library_errors.py" />
            <source>Open the scan that is there, or delete it before importing it again.</source>
            <translation>Open de scan die er is, of verwijder die voordat u hem opnieuw importeert.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/check_library.py" />
            <source>Other accounts of this computer can enter the library's folder.</source>
            <translation>Andere accounts van deze computer kunnen de map van de bibliotheek openen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/diagnose_runtimes.py" />
            <source>Other programs kept the processor busy: the times are estimates for a free one.</source>
            <translation>Andere programma's hielden de processor bezig: de tijden zijn schattingen voor een vrije.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_formats.py" />
            <source>PDF report</source>
            <translation>PDF-rapport</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_formats.py" />
            <source>Pages to read, print and file.</source>
            <translation>Pagina's om te lezen, af te drukken en te bewaren.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/stitching.py" />
            <source>Placing the stacks</source>
            <translation>Stapels worden geplaatst</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_formats.py" />
            <source>Plain tables for statistics programs, one file each.</source>
            <translation>Eenvoudige tabellen voor statistiekprogramma's, elk een bestand.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_tasks.py" />
            <location filename="../../legseg_desktop/viewing/displayed_scan.py" />
            <source>Preparing the images</source>
            <translation>Beelden worden voorbereid</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/visit_tasks.py" />
            <location filename="../../legseg_desktop/viewing/displayed_scan.py" />
            <source>Preparing the labels</source>
            <translation>Labels worden voorbereid</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/stroke_modes.py" />
            <source>Press inside one muscle, with its neighbour within the circle, and draw towards the neighbour.</source>
            <translation>Druk in één spier, met de buur binnen de cirkel, en trek naar de buur toe.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/open_analysis.py" />
            <source>Put the images there, or say where they are.</source>
            <translation>Zet de beelden daar, of zeg waar ze zijn.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/notes.py" />
            <source>Reaches both ends of the images: the numbers are those of the part in view.</source>
            <translation>Reikt tot beide einden van de beelden: de getallen gelden voor het deel in beeld.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/notes.py" />
            <source>Reaches the lower end of the images: the numbers are those of the part in view.</source>
            <translation>Reikt tot het onderste einde van de beelden: de getallen gelden voor het deel in beeld.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/notes.py" />
            <source>Reaches the side of the images: the numbers are those of the part in view.</source>
            <translation>Reikt tot de zijkant van de beelden: de getallen gelden voor het deel in beeld.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/notes.py" />
            <source>Reaches the upper end of the images: the numbers are those of the part in view.</source>
            <translation>Reikt tot het bovenste einde van de beelden: de getallen gelden voor het deel in beeld.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/check_library.py" />
            <source>Read all files</source>
            <translation>Alle bestanden gelezen</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/read_export.py" />
            <source>Reading headers</source>
            <translation>Headers worden gelezen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/import_sources.py" />
            <source>Reading images</source>
            <translation>Beelden worden gelezen</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/volumes.py" />
            <source>Reading slices</source>
            <translation>Coupes worden gelezen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/compare_analyses.py" />
            <location filename="../../legseg_desktop/services/compare_in_library.py" />
            <source>Reading the analyses</source>
            <translation>Analyses worden gelezen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/visit_tasks.py" />
            <location filename="../../legseg_desktop/services/add_analysis.py" />
            <source>Reading the analysis</source>
            <translation>Analyse wordt gelezen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/separate_water_fat.py" />
            <source>Reading the echoes</source>
            <translation>Echo's worden gelezen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/bring_labels.py" />
            <location filename="../../legseg_desktop/gui/library_tasks.py" />
            <location filename="../../legseg_desktop/gui/visit_tasks.py" />
            <location filename="../../legseg_desktop/services/analyse_scan.py" />
            <location filename="../../legseg_desktop/services/exchange_in_library.py" />
            <source>Reading the images</source>
            <translation>Beelden worden gelezen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/compare_revisions.py" />
            <source>Reading the labels</source>
            <translation>Labels worden gelezen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/collect_diagnostics.py" />
            <source>Reading the log</source>
            <translation>Logboek wordt gelezen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/check_update_file.py" />
            <source>Reading the package</source>
            <translation>Pakket wordt gelezen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/exchange_water_fat.py" />
            <source>Reading the scan</source>
            <translation>Scan wordt gelezen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/check_library.py" />
            <source>Reading {1}</source>
            <translation>{1} wordt gelezen</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/engine.py" />
            <source>Ready</source>
            <translation>Gereed</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/check_library.py" />
            <source>Remove it: the library has no links.</source>
            <translation>Verwijder die: de bibliotheek heeft geen koppelingen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/library_lock.py" />
            <source>Remove library.lock.</source>
            <translation>Verwijder library.lock.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/library_layout.py" />
            <source>Remove the link, and restore the library from a backup.</source>
            <translation>Verwijder de koppeling, en herstel de bibliotheek uit een reservekopie.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/installed_models.py" />
            <source>Remove this folder from {1} and import the model again.</source>
            <translation>Verwijder deze map uit {1} en importeer het model opnieuw.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/open_analysis.py" />
            <source>Remove {1}, or run the analysis again.</source>
            <translation>Verwijder {1}, of voer de analyse opnieuw uit.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/evaluation/overlap.py" />
            <source>Resample neither by hand: evaluate label maps that were made for one scan.</source>
            <translation>Reken geen van beide met de hand om: beoordeel labelkaarten die voor één scan zijn gemaakt.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/provenance_file.py" />
            <source>Research use only. Not a medical device.</source>
            <translation>Alleen voor onderzoek. Geen medisch hulpmiddel.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/rtstruct.py" />
            <source>Research use only. Not for planning treatment.</source>
            <translation>Alleen voor onderzoek. Niet voor het plannen van behandelingen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/restore.py" />
            <source>Restore into a new or an empty folder.</source>
            <translation>Herstel in een nieuwe of lege map.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/check_library.py" />
            <source>Restore the library from a backup, or delete the scan and import it again.</source>
            <translation>Herstel de bibliotheek uit een reservekopie, of verwijder de scan en importeer die opnieuw.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/library_key.py" />
            <source>Restore the library from a backup, or give its key.</source>
            <translation>Herstel de bibliotheek uit een reservekopie, of geef de sleutel.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/open_library_scan.py" />
            <location filename="../../legseg_desktop/services/stored_files.py" />
            <source>Restore the library from a backup.</source>
            <translation>Herstel de bibliotheek uit een reservekopie.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/notes.py" />
            <source>Right and left seem to be exchanged at one of the visits, since each leg fits the other one better, turned over: check the sides before you read the change.</source>
            <translation>Rechts en links lijken bij een van de bezoeken verwisseld, want elk been past gespiegeld beter op het andere: controleer de zijden voordat u de verandering leest.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/bring_labels.py" />
            <source>Right and left seem to be exchanged here or at {1}: each leg fits the other one better, turned over.</source>
            <translation>Rechts en links lijken hier of bij {1} verwisseld: elk been past gespiegeld beter op het andere.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/database.py" />
            <source>Run 'legseg library check', and restore the library from a backup.</source>
            <translation>Voer 'legseg library check' uit, en herstel de bibliotheek uit een reservekopie.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/backup.py" />
            <source>Run 'legseg library check': it says which one, and what to do.</source>
            <translation>Voer 'legseg library check' uit: dat zegt welke, en wat te doen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/csv_table.py" />
            <location filename="../../legseg_desktop/services/provenance_file.py" />
            <source>Run the analysis again.</source>
            <translation>Voer de analyse opnieuw uit.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/itksnap_labels.py" />
            <source>Save it anew in ITK-SNAP, with its labels.</source>
            <translation>Sla het opnieuw op in ITK-SNAP, met de labels.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/small_text.py" />
            <source>Save it as text in UTF-8.</source>
            <translation>Sla het op als tekst in UTF-8.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/file_commands.py" />
            <source>Save them with Ctrl+S, then add the analysis.</source>
            <translation>Sla ze op met Ctrl+S en voeg de analyse dan toe.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/save_revision.py" />
            <source>Save them with the scan they show.</source>
            <translation>Sla ze op bij de scan die ze tonen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/save_revision.py" />
            <source>Saved</source>
            <translation>Opgeslagen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/save_revision.py" />
            <source>Saving</source>
            <translation>Wordt opgeslagen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_dicom.py" />
            <source>Say so with --made-by automatic, semiautomatic or manual.</source>
            <translation>Zeg het met --made-by automatic, semiautomatic of manual.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/import_into_library.py" />
            <source>Say what the images show, or export the series of the Dixon sequence.</source>
            <translation>Zeg wat de beelden tonen, of exporteer de series van de Dixon-sequentie.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/open_analysis.py" />
            <source>Say where the images are, or analyse the scan again.</source>
            <translation>Zeg waar de beelden zijn, of analyseer de scan opnieuw.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/simulation/cohort.py" />
            <location filename="../../inference_engine/simulation/true_images.py" />
            <source>Scanning</source>
            <translation>Opname</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/diagnose_runtimes.py" />
            <source>Scans are segmented by {1}.</source>
            <translation>Scans worden gesegmenteerd door {1}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/resampling.py" />
            <source>Scores and scan do not run along the same axes.</source>
            <translation>Scores en scan lopen niet langs dezelfde assen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/resampling.py" />
            <location filename="../../inference_engine/segmentation/muscle_evidence.py" />
            <source>Scores of shape {1} do not fit {2}.</source>
            <translation>Scores met vorm {1} passen niet bij {2}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/anatomy/label_table.py" />
            <source>See resources/labels/legseg18.toml for the format.</source>
            <translation>Zie resources/labels/legseg18.toml voor het formaat.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/import_dicom.py" />
            <source>See what is there with --list, and export the series of the Dixon sequence.</source>
            <translation>Bekijk met --list wat er is, en exporteer de series van de Dixon-sequentie.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/compare_in_library.py" />
            <source>Segment another visit first.</source>
            <translation>Segmenteer eerst een ander bezoek.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/bring_labels.py" />
            <source>Segment one in the library, or open one of the same name beside this one.</source>
            <translation>Segmenteer er een in de bibliotheek, of open er een met dezelfde naam naast dit.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/resampling.py" />
            <location filename="../../inference_engine/network/inference_job.py" />
            <source>Segment the scan again.</source>
            <translation>Segmenteer de scan opnieuw.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/engine.py" />
            <source>Segmentation done</source>
            <translation>Segmentatie klaar</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/leg_labels.py" />
            <source>Segmenting the {1}{2}</source>
            <translation>Segmenteren: {1}{2}</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat_separation/separate_echoes.py" />
            <source>Separated</source>
            <translation>Gescheiden</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat_separation/separate_echoes.py" />
            <location filename="../../legseg_desktop/services/separate_water_fat.py" />
            <source>Separating water and fat</source>
            <translation>Water en vet worden gescheiden</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/grouping.py" />
            <source>Series {1} ({2}) and series {3} ({4}) lie on different grids: {5} and {6}. All images of a scan must come from one acquisition.</source>
            <translation>Serie {1} ({2}) en serie {3} ({4}) liggen op verschillende rasters: {5} en {6}. Alle beelden van een scan moeten uit één acquisitie komen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/grouping.py" />
            <source>Series {1} ({2}) has no {3} image beside it. Export all series of the Dixon sequence.</source>
            <translation>Naast serie {1} ({2}) ontbreekt het beeld ({3}). Exporteer alle series van de Dixon-sequentie.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/grouping.py" />
            <source>Series {1} ({2}): {3}</source>
            <translation>Serie {1} ({2}): {3}</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/grouping.py" />
            <source>Series {1} and series {2} both claim to be the {3} image of one scan; series {4} was taken, because {5}. If series {6} shows something else, give it its role; if it belongs to another scan, export that scan's other images, too.</source>
            <translation>Serie {1} en serie {2} geven zich beide uit voor het beeld ({3}) van één scan; serie {4} is genomen. Reden: {5}. Als serie {6} iets anders toont, geef die dan haar rol; als ze bij een andere scan hoort, exporteer dan ook de andere beelden van die scan.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/child_process.py" />
            <source>Set TMPDIR to a folder that can be written.</source>
            <translation>Stel TMPDIR in op een map waarin geschreven kan worden.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/library_key.py" />
            <source>Set up a keyring (such as GNOME Keyring), or don't encrypt the library.</source>
            <translation>Richt een sleutelbos in (zoals GNOME Keyring), of versleutel de bibliotheek niet.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/scan_rows.py" />
            <source>Show the list again.</source>
            <translation>Toon de lijst opnieuw.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/simulation/cohort.py" />
            <source>Simulated</source>
            <translation>Gesimuleerd</translation>
        </message>
        <message>
            <location filename="../../inference_engine/simulation/true_images.py" />
            <source>Simulating a leg</source>
            <translation>Er wordt een been gesimuleerd</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/run_demo.py" />
            <source>Simulating a patient</source>
            <translation>Er wordt een patiënt gesimuleerd</translation>
        </message>
        <message>
            <location filename="../../inference_engine/simulation/cohort.py" />
            <source>Simulating visit {1} of {2}</source>
            <translation>Bezoek {1} van {2} wordt gesimuleerd</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_formats.py" />
            <source>Slicer segmentation</source>
            <translation>Slicer-segmentatie</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/roles.py" />
            <source>So does the series' name.</source>
            <translation>De naam van de serie ook.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/check_library.py" />
            <source>Something is left of work that was interrupted.</source>
            <translation>Er is iets over van werk dat werd onderbroken.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/stitching.py" />
            <source>Stacks {1} and {2} from below</source>
            <translation>Stapels {1} en {2} van onderen</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/inference_job.py" />
            <location filename="../../inference_engine/network/running_worker.py" />
            <source>Starting the segmentation</source>
            <translation>Segmentatie wordt gestart</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/stitching.py" />
            <source>Stitched</source>
            <translation>Samengevoegd</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/stitching.py" />
            <source>Stitching</source>
            <translation>Stapels worden samengevoegd</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat.py" />
            <source>Subcutaneous fat{1} is dark in the fat image: {2}</source>
            <translation>Het onderhuidse vet{1} is donker in het vetbeeld: {2}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/diagnose.py" />
            <source>System libraries are missing, so the window may not open. Install these Debian packages: {1}.</source>
            <translation>Systeembibliotheken ontbreken, zodat het venster misschien niet opent. Installeer deze Debian-pakketten: {1}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/model_labels.py" />
            <source>Take 'Back to how it was opened' in the menu Muscle.</source>
            <translation>Neem 'Terug naar hoe het werd geopend' in het menu Spier.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/restore.py" />
            <source>Take an earlier backup.</source>
            <translation>Neem een eerdere reservekopie.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/import_dicom.py" />
            <source>Text that is burnt into pixels is not looked for.</source>
            <translation>Naar tekst die in pixels is gebrand, wordt niet gezocht.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/read_header.py" />
            <source>The DICOMDIR can't be read.</source>
            <translation>De DICOMDIR kan niet worden gelezen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/add_analysis.py" />
            <source>The analysis doesn't say whose it is.</source>
            <translation>De analyse zegt niet van wie ze is.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/find_files.py" />
            <source>The archive holds more than any scan does.</source>
            <translation>Het archief bevat meer dan welke scan ook.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/find_files.py" />
            <source>The archive is encrypted.</source>
            <translation>Het archief is versleuteld.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/find_files.py" />
            <source>The archive {1} can't be unpacked: {2}.</source>
            <translation>Het archief {1} kan niet worden uitgepakt: {2}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/find_files.py" />
            <source>The archive {1} is damaged or packed in an unknown way.</source>
            <translation>Het archief {1} is beschadigd of op een onbekende manier ingepakt.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/backup.py" />
            <source>The backup can't be written: {1}.</source>
            <translation>De reservekopie kan niet worden geschreven: {1}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/restore.py" />
            <source>The backup was made by a newer version of LegSeg.</source>
            <translation>De reservekopie is gemaakt met een nieuwere versie van LegSeg.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/backup.py" />
            <source>The backup would lie in the library itself.</source>
            <translation>De reservekopie zou in de bibliotheek zelf liggen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/calibration.py" />
            <source>The calibration of the model '{1}' is damaged.</source>
            <translation>De kalibratie van het model '{1}' is beschadigd.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/line_modes.py" />
            <source>The chosen muscle isn't there.</source>
            <translation>De gekozen spier is daar niet.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/options.py" />
            <source>The correction for T1 has a time or a flip angle that no sequence has.</source>
            <translation>De T1-correctie heeft een tijd of een fliphoek die geen sequentie heeft.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/check_library.py" />
            <source>The database names a file of {1} outside the library.</source>
            <translation>De database noemt een bestand van {1} buiten de bibliotheek.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_commands.py" />
            <source>The day of a visit is a whole number.</source>
            <translation>De dag van een bezoek is een geheel getal.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/patient_values.py" />
            <source>The days since the first visit can't be right.</source>
            <translation>De dagen sinds het eerste bezoek kunnen niet kloppen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/onnx_predictor.py" />
            <source>The device '{1}' can't be used: ONNX Runtime finds no such device.</source>
            <translation>Het apparaat '{1}' kan niet worden gebruikt: ONNX Runtime vindt zo'n apparaat niet.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/openvino_predictor.py" />
            <source>The device '{1}' can't be used: OpenVINO finds no such device.</source>
            <translation>Het apparaat '{1}' kan niet worden gebruikt: OpenVINO vindt zo'n apparaat niet.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/keras_predictor.py" />
            <source>The device '{1}' can't be used: TensorFlow finds no such device.</source>
            <translation>Het apparaat '{1}' kan niet worden gebruikt: TensorFlow vindt zo'n apparaat niet.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/runtime_choice.py" />
            <source>The device '{1}' can't be used: {2} {3} no such device.</source>
            <translation>Het apparaat '{1}' kan niet worden gebruikt: {2} {3} zo'n apparaat niet.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/openvino_predictor.py" />
            <source>The device '{1}' doesn't compute in {2}.</source>
            <translation>Het apparaat '{1}' rekent niet in {2}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat_separation/echo_model.py" />
            <source>The echo times don't rise from above 0 to at most 100 ms.</source>
            <translation>De echotijden stijgen niet van boven 0 tot hooguit 100 ms.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat_separation/separate_echoes.py" />
            <source>The echoes are empty: every voxel is zero.</source>
            <translation>De echo's zijn leeg: elke voxel is nul.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/stroke_modes.py" />
            <source>The edge brush began outside the image.</source>
            <translation>Het randpenseel begon buiten het beeld.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/editing/journal_recovery.py" />
            <source>The edit can't be brought back; begin again from the last revision.</source>
            <translation>De bewerking kan niet worden teruggehaald; begin opnieuw vanaf de laatste revisie.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/separate_dicom_echoes.py" />
            <source>The export holds no echoes, but Dixon images that are separated already.</source>
            <translation>De export bevat geen echo's, maar Dixon-beelden die al gescheiden zijn.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/separate_dicom_echoes.py" />
            <source>The export holds no echoes: no series has magnitude and phase at several echo times.</source>
            <translation>De export bevat geen echo's: geen serie heeft magnitude en fase bij meerdere echotijden.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/notes.py" />
            <source>The fat fraction was estimated in different ways: the change may come from that.</source>
            <translation>De vetfractie is op verschillende manieren geschat: de verandering kan daardoor komen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/separate_water_fat.py" />
            <source>The field strength is needed: it says how far fat precesses from water.</source>
            <translation>De veldsterkte is nodig: die zegt hoe ver vet ten opzichte van water precedeert.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/library_key.py" />
            <source>The file that names the library's key can't be read.</source>
            <translation>Het bestand dat de sleutel van de bibliotheek noemt, kan niet worden gelezen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti_image.py" />
            <source>The file {1} does not exist.</source>
            <translation>Het bestand {1} bestaat niet.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/weights.py" />
            <source>The file {1} of the model '{2}' is missing or can't be read.</source>
            <translation>Het bestand {1} van het model '{2}' ontbreekt of kan niet worden gelezen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/weights.py" />
            <source>The file {1} of the model '{2}' is not the one it was published with: its SHA-256 differs.</source>
            <translation>Het bestand {1} van het model '{2}' is niet het gepubliceerde: de SHA-256 verschilt.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/bids_dialects.py" />
            <source>The folder holds more files than any data set.</source>
            <translation>De map bevat meer bestanden dan welke dataset ook.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/find_files.py" />
            <source>The folder holds only links to other places, and links are not followed.</source>
            <translation>De map bevat alleen koppelingen naar andere plaatsen, en koppelingen worden niet gevolgd.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/open_folder.py" />
            <location filename="../../legseg_desktop/storage/restore.py" />
            <source>The folder isn't empty.</source>
            <translation>De map is niet leeg.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/atomic_file.py" />
            <location filename="../../legseg_desktop/paths.py" />
            <source>The folder {1} can't be made: {2}.</source>
            <translation>De map {1} kan niet worden gemaakt: {2}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/session.py" />
            <source>The folder {1} holds no analysis.</source>
            <translation>De map {1} bevat geen analyse.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/migrate.py" />
            <source>The folder's database is not a library of LegSeg.</source>
            <translation>De database van de map is geen bibliotheek van LegSeg.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/diagnose.py" />
            <source>The graphics card is not used: neither TensorFlow nor ONNX Runtime finds its libraries (CUDA or DirectML).</source>
            <translation>De grafische kaart wordt niet gebruikt: TensorFlow noch ONNX Runtime vindt zijn bibliotheken (CUDA of DirectML).</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/roles.py" />
            <source>The header calls it a {1} image.</source>
            <translation>De header noemt het een beeld van: {1}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/geometry.py" />
            <source>The image has shape {1}, not three axes with voxels.</source>
            <translation>Het beeld heeft vorm {1}, niet drie assen met voxels.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/roles.py" />
            <source>The image type counts: the scanner writes it, and a name may be typed, or left over from another series.</source>
            <translation>Het beeldtype telt: dat schrijft de scanner, terwijl een naam ingetypt kan zijn, of over van een andere serie.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/roles.py" />
            <source>The image type says {1}.</source>
            <translation>Het beeldtype zegt {1}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/geometry.py" />
            <source>The image's position in space is not a finite 4 x 4 matrix.</source>
            <translation>De ligging van het beeld in de ruimte is geen eindige 4 x 4-matrix.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/geometry.py" />
            <source>The image's voxels have no volume, or a size that no scan has.</source>
            <translation>De voxels van het beeld hebben geen volume, of een grootte die geen scan heeft.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/evaluation/agreement.py" />
            <source>The images and the label maps don't lie on the same grid.</source>
            <translation>De beelden en de labelkaarten liggen niet op hetzelfde raster.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/signal_checks.py" />
            <source>The images are noisy (signal to noise about {1}): borders and fat fractions are less sure, check the outlines.</source>
            <translation>De beelden bevatten ruis (signaal-ruisverhouding ongeveer {1}): grenzen en vetfracties zijn minder zeker; controleer de omtrekken.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/engine.py" />
            <source>The images can't be written to the folder for temporary files.</source>
            <translation>De beelden kunnen niet in de map voor tijdelijke bestanden worden geschreven.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/field_of_view_checks.py" />
            <source>The images cover only {1} mm of the leg in {2} slice{3}: muscles may be mistaken for others, {4}.</source>
            <translation>De beelden tonen maar {1} mm van het been in {2} coupe(s): spieren kunnen worden verward, {4}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/field_of_view_checks.py" />
            <source>The images cut the body at the {1}: muscles there have the numbers of the part in view.</source>
            <translation>De beelden snijden het lichaam af ({1}): spieren daar hebben de getallen van het deel in beeld.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/notes.py" />
            <source>The images hold different parts of the muscle at the visits: the change may come from that.</source>
            <translation>De beelden tonen bij de bezoeken verschillende delen van de spier: de verandering kan daardoor komen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/dixon.py" />
            <source>The images hold much negative signal, which a magnitude image can't have and which counts as none: fat fractions may be wrong.</source>
            <translation>De beelden bevatten veel negatief signaal, dat een magnitudebeeld niet kan hebben en dat als geen signaal telt: vetfracties kunnen onjuist zijn.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/import_run.py" />
            <source>The images of {1}, {2}, are in the export twice: they were imported once.</source>
            <translation>De beelden van {1}, {2}, staan twee keer in de export: ze zijn één keer geïmporteerd.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/field_of_view_checks.py" />
            <source>The images show only {1} mm across a leg, less than a thigh: {2}.</source>
            <translation>De beelden tonen dwars over een been maar {1} mm, minder dan een dij: {2}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/installed_models.py" />
            <source>The imported model in {1} can't be used: {2}</source>
            <translation>Het geïmporteerde model in {1} kan niet worden gebruikt: {2}</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/dixon.py" />
            <source>The in-phase image is nowhere brighter than the opposed-phase image.</source>
            <translation>Het in-fasebeeld is nergens helderder dan het tegenfasebeeld.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/editing/journal_recovery.py" />
            <source>The journal of the edit belongs to other labels.</source>
            <translation>Het logboek van de bewerking hoort bij andere labels.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/editing/journal.py" />
            <source>The journal of the edit can't be made: {1}.</source>
            <translation>Het logboek van de bewerking kan niet worden gemaakt: {1}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/editing/journal_recovery.py" />
            <source>The journal of the edit can't be read: {1}.</source>
            <translation>Het logboek van de bewerking kan niet worden gelezen: {1}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/editing/journal_recovery.py" />
            <source>The journal of the edit can't be written: {1}.</source>
            <translation>Het logboek van de bewerking kan niet worden geschreven: {1}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/editing/journal_recovery.py" />
            <source>The journal of the edit is damaged from its beginning.</source>
            <translation>Het logboek van de bewerking is vanaf het begin beschadigd.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/editing/journal_recovery.py" />
            <source>The journal of the edit is damaged; what came after is lost.</source>
            <translation>Het logboek van de bewerking is beschadigd; wat daarna kwam, is verloren.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/database.py" />
            <source>The key doesn't open the library, or its database is damaged.</source>
            <translation>De sleutel opent de bibliotheek niet, of de database is beschadigd.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/muscle_voxels.py" />
            <source>The label map and the images don't lie on the same grid.</source>
            <translation>De labelkaart en de beelden liggen niet op hetzelfde raster.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/label_map.py" />
            <source>The label map has shape {1}, its grid {2}.</source>
            <translation>De labelkaart heeft vorm {1}, haar raster {2}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_dicom.py" />
            <source>The label map holds no muscle, and DICOM has no empty segmentation.</source>
            <translation>De labelkaart bevat geen spier, en DICOM heeft geen lege segmentatie.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/anatomy/label_table.py" />
            <source>The label map holds values that the label table '{1}' lacks: {2}{3}.</source>
            <translation>De labelkaart bevat waarden die in de labeltabel '{1}' ontbreken: {2}{3}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_formats.py" />
            <source>The label map, and a file that names its values.</source>
            <translation>De labelkaart, en een bestand dat de waarden benoemt.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/femur_shaft.py" />
            <source>The label table doesn't tell right from left.</source>
            <translation>De labeltabel onderscheidt rechts en links niet.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/anatomy/label_table.py" />
            <source>The label table {1} can't be read: {2}.</source>
            <translation>De labeltabel {1} kan niet worden gelezen: {2}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/anatomy/label_table.py" />
            <source>The label table {1} does not exist.</source>
            <translation>De labeltabel {1} bestaat niet.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/anatomy/label_table.py" />
            <source>The label table {1} is malformed: {2}.</source>
            <translation>De labeltabel {1} is onjuist opgebouwd: {2}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/anatomy/label_table.py" />
            <source>The label table {1} is not a text file.</source>
            <translation>De labeltabel {1} is geen tekstbestand.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/editing/edit_measures.py" />
            <source>The labels and the images don't have one shape.</source>
            <translation>De labels en de beelden hebben niet dezelfde vorm.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/save_revision.py" />
            <source>The labels don't lie on the grid of the scan.</source>
            <translation>De labels liggen niet op het raster van de scan.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/open_library_scan.py" />
            <source>The labels don't lie on the grid of their scan.</source>
            <translation>De labels liggen niet op het raster van hun scan.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/propagate_labels.py" />
            <source>The labels of the other visit stand for other muscles.</source>
            <translation>De labels van het andere bezoek staan voor andere spieren.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/stored_files.py" />
            <source>The labels of this revision are missing.</source>
            <translation>De labels van deze revisie ontbreken.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/add_analysis.py" />
            <source>The labels were given, not made by a model here.</source>
            <translation>De labels zijn gegeven, niet hier door een model gemaakt.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/add_revision.py" />
            <source>The labels were made from a revision of another scan.</source>
            <translation>De labels zijn gemaakt uit een revisie van een andere scan.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/visit_summary.py" />
            <source>The largest is {1} in the {2}{3} ({4} to {5} %).</source>
            <translation>De grootste is {1}: {3} {2}({4} naar {5} %).</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/editing/journal.py" />
            <source>The last changes can't be kept on disk: {1}. Make room on the disk, or save now; editing goes on.</source>
            <translation>De laatste wijzigingen kunnen niet op schijf worden bewaard: {1}. Maak ruimte op de schijf, of sla nu op; het bewerken gaat door.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/field_of_view_checks.py" />
            <source>The leg grows thinner upwards: the scan may not show a thigh, or its orientation is written wrongly; check that head and feet are where the viewer says.</source>
            <translation>Het been wordt naar boven dunner: de scan toont misschien geen dij, of de oriëntatie is verkeerd opgegeven; controleer of hoofd en voeten zijn waar de viewer ze toont.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat_exchange.py" />
            <source>The legs can't be told apart in this scan.</source>
            <translation>De benen zijn in deze scan niet uit elkaar te houden.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/notes.py" />
            <source>The legs don't lie well over one another: look at the checkerboard before you read the change.</source>
            <translation>De benen liggen niet goed over elkaar: bekijk het schaakbord voordat u de verandering leest.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/exchange_commands.py" />
            <source>The library can't be changed: it is open for reading only.</source>
            <translation>De bibliotheek kan niet worden gewijzigd: ze is alleen om te lezen geopend.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/migrate.py" />
            <location filename="../../legseg_desktop/storage/open_folder.py" />
            <source>The library can't be made: {1}.</source>
            <translation>De bibliotheek kan niet worden gemaakt: {1}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/restore.py" />
            <source>The library can't be restored: {1}.</source>
            <translation>De bibliotheek kan niet worden hersteld: {1}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/database.py" />
            <source>The library can't be written.</source>
            <translation>De bibliotheek kan niet worden geschreven.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/database.py" />
            <source>The library can't be written: its disk is full or failing.</source>
            <translation>De bibliotheek kan niet worden geschreven: de schijf is vol of begeeft het.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/file_store.py" />
            <source>The library can't be written: {1}.</source>
            <translation>De bibliotheek kan niet worden geschreven: {1}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/backup.py" />
            <source>The library changed too often while it was backed up.</source>
            <translation>De bibliotheek is tijdens het maken van de reservekopie te vaak veranderd.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/check_library.py" />
            <source>The library doesn't know what lies here.</source>
            <translation>De bibliotheek weet niet wat hier ligt.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/library_key.py" />
            <source>The library is encrypted, and its key is not in the keyring of this account.</source>
            <translation>De bibliotheek is versleuteld, en de sleutel zit niet in de sleutelbos van dit account.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/library_key.py" />
            <source>The library is encrypted.</source>
            <translation>De bibliotheek is versleuteld.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_files.py" />
            <source>The library is in use: something runs or waits.</source>
            <translation>De bibliotheek is in gebruik: er loopt of wacht iets.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/database.py" />
            <source>The library is open for reading only.</source>
            <translation>De bibliotheek is alleen om te lezen geopend.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/library_lock.py" />
            <source>The library is open in another window.</source>
            <translation>De bibliotheek is in een ander venster open.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/file_commands.py" />
            <source>The library is open read-only: nothing can be imported into it.</source>
            <translation>De bibliotheek is alleen-lezen geopend: er kan niets in worden geïmporteerd.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_session.py" />
            <source>The library isn't open.</source>
            <translation>De bibliotheek is niet open.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/library_layout.py" />
            <source>The library names a file outside its own folder.</source>
            <translation>De bibliotheek noemt een bestand buiten haar eigen map.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/migrate.py" />
            <source>The library was made by a newer version of LegSeg.</source>
            <translation>De bibliotheek is gemaakt met een nieuwere versie van LegSeg.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/migrate.py" />
            <source>The library was made by an older version of LegSeg and must be renewed first.</source>
            <translation>De bibliotheek is gemaakt met een oudere versie van LegSeg en moet eerst worden vernieuwd.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/migrate.py" />
            <source>The library's database can't be copied: {1}.</source>
            <translation>De database van de bibliotheek kan niet worden gekopieerd: {1}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/database.py" />
            <source>The library's database can't be opened.</source>
            <translation>De database van de bibliotheek kan niet worden geopend.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/database.py" />
            <source>The library's database can't be read.</source>
            <translation>De database van de bibliotheek kan niet worden gelezen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/check_library.py" />
            <location filename="../../legseg_desktop/storage/database.py" />
            <source>The library's database is damaged.</source>
            <translation>De database van de bibliotheek is beschadigd.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/library_lock.py" />
            <source>The library's folder can't be written to: {1}.</source>
            <translation>In de map van de bibliotheek kan niet worden geschreven: {1}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/options.py" />
            <source>The limit of functional muscle can't be used.</source>
            <translation>De grens van functionele spier kan niet worden gebruikt.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/options.py" />
            <source>The limits of the fat fraction can't be used.</source>
            <translation>De grenzen van de vetfractie kunnen niet worden gebruikt.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/model_spec.py" />
            <source>The list of models can't be read: {1}.</source>
            <translation>De lijst van modellen kan niet worden gelezen: {1}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/model_spec.py" />
            <source>The list of models is malformed.</source>
            <translation>De lijst van modellen is onjuist opgebouwd.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/network_checks.py" />
            <source>The list of models is malformed: the network '{1}' of the model '{2}' {3}.</source>
            <translation>De lijst met modellen is onjuist: het netwerk ‘{1}’ van het model ‘{2}’ {3}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/model_spec.py" />
            <source>The list of models is missing.</source>
            <translation>De lijst van modellen ontbreekt.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/weights.py" />
            <source>The list of models names a file outside its folder for '{1}'.</source>
            <translation>De lijst van modellen noemt voor '{1}' een bestand buiten de eigen map.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/options.py" />
            <source>The margin to leave out can't be used.</source>
            <translation>De weg te laten rand kan niet worden gebruikt.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/visit_summary.py" />
            <source>The median change is {1} percentage points{2}.</source>
            <translation>De mediane verandering is {1} procentpunten{2}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/pipeline.py" />
            <source>The model '{1}' has no networks.</source>
            <translation>Het model '{1}' heeft geen netwerken.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/pipeline.py" />
            <source>The model '{1}' has {2} muscles, its label table {3}.</source>
            <translation>Het model '{1}' heeft {2} spieren, zijn labeltabel {3}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/weights.py" />
            <source>The model '{1}' lists no weights.</source>
            <translation>Het model '{1}' noemt geen gewichten.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/inference_job.py" />
            <source>The model '{1}' was removed while it was used.</source>
            <translation>Het model '{1}' is verwijderd terwijl het werd gebruikt.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/runtimes.py" />
            <location filename="../../inference_engine/segmentation/boundary_refinement.py" />
            <location filename="../../inference_engine/segmentation/leg_labels.py" />
            <location filename="../../inference_engine/segmentation/pipeline.py" />
            <location filename="../../inference_engine/segmentation/slabs.py" />
            <source>The model and its entry in the list of models don't belong together.</source>
            <translation>Het model en zijn vermelding in de lijst van modellen horen niet bij elkaar.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/leg_labels.py" />
            <location filename="../../inference_engine/segmentation/slabs.py" />
            <source>The model returned scores of shape {1}, not {2}.</source>
            <translation>Het model gaf scores met vorm {1} terug, niet {2}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/architectures.py" />
            <source>The model's architecture '{1}' is unknown to this version.</source>
            <translation>De architectuur '{1}' van het model is deze versie onbekend.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/slabs.py" />
            <source>The model's slab {1} is not a multiple of {2}, or not larger than its margins of {3}.</source>
            <translation>De plak {1} van het model is geen veelvoud van {2}, of niet groter dan de randen van {3}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/anatomy/muscle_ranges.py" />
            <source>The muscle ranges {1} can't be read.</source>
            <translation>De spierbereiken {1} kunnen niet worden gelezen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/arrangement_checks.py" />
            <source>The muscles lie mirrored, as if right and left were exchanged: check the labels and the orientation of the scan.</source>
            <translation>De spieren liggen gespiegeld, alsof rechts en links verwisseld zijn: controleer de labels en de oriëntatie van de scan.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/find_nifti_images.py" />
            <source>The name says {1}.</source>
            <translation>De naam zegt {1}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/find_nifti_images.py" />
            <source>The name tells no role.</source>
            <translation>De naam noemt geen rol.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/runtimes.py" />
            <source>The network '{1}' of the model '{2}' takes multiples of {3} voxels, the list of models says of {4}.</source>
            <translation>Het netwerk ‘{1}’ van het model ‘{2}’ neemt veelvouden van {3} voxels, de lijst met modellen zegt {4}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/boundary_refinement.py" />
            <source>The network that refines borders returned scores of shape {1}, not {2}.</source>
            <translation>Het netwerk dat grenzen verfijnt, gaf scores met vorm {1} terug, niet {2}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/pipeline.py" />
            <source>The networks of the model '{1}' differ in their classes.</source>
            <translation>De netwerken van het model ‘{1}’ hebben verschillende klassen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/diagnose_runtimes.py" />
            <source>The networks take about {1} s for a scan of both thighs ({2} networks of the model {3}); the steps around them come on top.</source>
            <translation>De netwerken hebben ongeveer {1} s nodig voor een scan van beide dijen ({2} netwerken van het model {3}); de stappen eromheen komen daarbij.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/read_export.py" />
            <source>The only file can't be used.</source>
            <translation>Het enige bestand kan niet worden gebruikt.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/contrast_checks.py" />
            <source>The opposed-phase image is brighter than the in-phase image where they differ.</source>
            <translation>Het tegenfasebeeld is helderder dan het in-fasebeeld waar ze verschillen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/options.py" />
            <source>The options of measuring can't be read.</source>
            <translation>De meetopties kunnen niet worden gelezen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/output_folder.py" />
            <source>The output has no name.</source>
            <translation>De uitvoer heeft geen naam.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/viewing/pdf_pages.py" />
            <source>The pages of this PDF can't be drawn.</source>
            <translation>De pagina's van deze PDF kunnen niet worden getekend.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/phase_scale.py" />
            <source>The phase images don't say in which units they are, and their values fill no known range: the scale was guessed. Compare the fat fraction of subcutaneous fat, which is above 80 %.</source>
            <translation>De fasebeelden zeggen niet in welke eenheid ze zijn, en hun waarden vullen geen bekend bereik: de schaal is geraden. Vergelijk de vetfractie van het onderhuidse vet, die boven 80 % ligt.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/volumes.py" />
            <source>The pixels of series {1} can't be decoded.</source>
            <translation>De pixels van serie {1} kunnen niet worden gedecodeerd.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/change_patient.py" />
            <source>The pseudonym can't be changed while an import has the table of pseudonyms.</source>
            <translation>Het pseudoniem kan niet worden gewijzigd terwijl een import de tabel met pseudoniemen gebruikt.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/deidentify.py" />
            <location filename="../../legseg_desktop/services/change_patient.py" />
            <source>The pseudonym {1} is another patient's.</source>
            <translation>Het pseudoniem {1} is van een andere patiënt.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/echoes.py" />
            <source>The real and imaginary images hold no negative value: where their zero lies isn't known.</source>
            <translation>De reële en imaginaire beelden bevatten geen negatieve waarde: waar hun nul ligt, is niet bekend.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/repeatability.py" />
            <source>The repeatability of {1} can't be used.</source>
            <translation>De herhaalbaarheid van {1} kan niet worden gebruikt.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/report_options.py" />
            <source>The report has no section '{1}'.</source>
            <translation>Het rapport heeft geen onderdeel '{1}'.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/inference_worker.py" />
            <source>The result can't be written to the folder for temporary files.</source>
            <translation>Het resultaat kan niet in de map voor tijdelijke bestanden worden geschreven.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/output_folder.py" />
            <source>The results can't be written to {1}: {2}.</source>
            <translation>De resultaten kunnen niet naar {1} worden geschreven: {2}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/editing/review_marks.py" />
            <source>The review marks of this scan can't be read.</source>
            <translation>De beoordelingsmarkeringen van deze scan kunnen niet worden gelezen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_formats.py" />
            <source>The same in a newer form that few programs read yet.</source>
            <translation>Hetzelfde in een nieuwere vorm die nog weinig programma's lezen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/dixon.py" />
            <source>The scan lacks a pair of images.</source>
            <translation>De scan mist een beeldpaar.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom_reference.py" />
            <source>The scan's rows and columns are not at right angles, which DICOM can't express.</source>
            <translation>De rijen en kolommen van de scan staan niet in een rechte hoek, wat DICOM niet kan uitdrukken.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/notes.py" />
            <source>The scans have different voxel sizes: the change may come from that.</source>
            <translation>De scans hebben verschillende voxelgroottes: de verandering kan daardoor komen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/running_worker.py" />
            <source>The segmentation process can't be started.</source>
            <translation>Het segmentatieproces kan niet worden gestart.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/running_worker.py" />
            <source>The segmentation stopped because of an error inside the program.</source>
            <translation>De segmentatie stopte door een fout in het programma.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/running_worker.py" />
            <source>The segmentation stopped: the computer probably ran out of memory.</source>
            <translation>De segmentatie stopte: de computer had waarschijnlijk geen geheugen meer.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/running_worker.py" />
            <source>The segmentation was stopped: it gave no sign of life for {1} s.</source>
            <translation>De segmentatie is gestopt: ze gaf {1} s lang geen teken van leven.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/roles.py" />
            <source>The series' name says {1} instead.</source>
            <translation>De naam van de serie zegt in plaats daarvan {1}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/roles.py" />
            <source>The series' name says {1}.</source>
            <translation>De naam van de serie zegt {1}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/settings.py" />
            <source>The settings can't be saved: {1}.</source>
            <translation>De instellingen kunnen niet worden opgeslagen: {1}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/patient_values.py" />
            <source>The sex is none of F, M and O.</source>
            <translation>Het geslacht is geen van F, M en O.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/series_geometry.py" />
            <source>The slices are not evenly spaced: steps run from {1} to {2} mm.</source>
            <translation>De coupes liggen niet op gelijke afstanden: de stappen lopen van {1} tot {2} mm.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/series_geometry.py" />
            <source>The slices are shifted against each other in their plane.</source>
            <translation>De coupes zijn in hun vlak ten opzichte van elkaar verschoven.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/series_geometry.py" />
            <source>The slices have more pixels than those of any scan.</source>
            <translation>De coupes hebben meer pixels dan die van welke scan ook.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/volumes.py" />
            <source>The slices of series {1} run in {2} different directions. Export the Dixon images, not the localiser.</source>
            <translation>De coupes van serie {1} lopen in {2} verschillende richtingen. Exporteer de Dixon-beelden, niet de localizer.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/import_sources.py" />
            <source>The slices of this image make no grid.</source>
            <translation>De coupes van dit beeld vormen geen raster.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/series_geometry.py" />
            <source>The slices' directions are not two unit vectors at right angles.</source>
            <translation>De richtingen van de coupes zijn geen twee eenheidsvectoren in een rechte hoek.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/match_source.py" />
            <source>The source doesn't say to which frame of reference it belongs.</source>
            <translation>De bron zegt niet bij welk referentiestelsel (frame of reference) ze hoort.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/match_source.py" />
            <source>The source holds a series on the grid of this scan, but with other images.</source>
            <translation>De bron bevat een serie op het raster van deze scan, maar met andere beelden.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/match_source.py" />
            <source>The source holds no series on the grid of this scan (a scan of joined stacks has none).</source>
            <translation>De bron bevat geen serie op het raster van deze scan (een scan van samengevoegde stapels heeft er geen).</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/stitching.py" />
            <source>The stacks don't have the same images.</source>
            <translation>De stapels hebben niet dezelfde beelden.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/stitching.py" />
            <source>The stacks lie in the same place, and their grids differ.</source>
            <translation>De stapels liggen op dezelfde plaats, en hun rasters verschillen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/stitching_placement.py" />
            <source>The stacks lie in the same place, and their images show no overlap.</source>
            <translation>De stapels liggen op dezelfde plaats, en hun beelden tonen geen overlap.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/stitching.py" />
            <source>The stacks' positions are the same, so that their order and overlap were found from the images: lengths along the leg are only as good as that.</source>
            <translation>De posities van de stapels zijn gelijk, zodat hun volgorde en overlap uit de beelden zijn bepaald: lengtes langs het been zijn maar zo goed als dat.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/deidentify.py" />
            <source>The table of pseudonyms can't be read.</source>
            <translation>De tabel met pseudoniemen kan niet worden gelezen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/pseudonym_file.py" />
            <source>The table of pseudonyms can't be read: {1}.</source>
            <translation>De tabel met pseudoniemen kan niet worden gelezen: {1}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/pseudonym_file.py" />
            <source>The table of pseudonyms can't be written: {1}.</source>
            <translation>De tabel met pseudoniemen kan niet worden geschreven: {1}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/deidentify.py" />
            <source>The table of pseudonyms knows another patient under the same patient ID.</source>
            <translation>De tabel met pseudoniemen kent een andere patiënt onder hetzelfde patiënt-ID.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/import_dicom.py" />
            <source>The table of pseudonyms would lie among the de-identified files.</source>
            <translation>De tabel met pseudoniemen zou tussen de geanonimiseerde bestanden liggen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/import_into_library.py" />
            <source>The table of pseudonyms would lie in the library.</source>
            <translation>De tabel met pseudoniemen zou in de bibliotheek liggen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/repeatability.py" />
            <source>The table of repeatability holds a muscle twice.</source>
            <translation>De tabel van herhaalbaarheid bevat een spier twee keer.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/repeatability.py" />
            <source>The table of repeatability {1} can't be read.</source>
            <translation>De tabel van herhaalbaarheid {1} kan niet worden gelezen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/repeatability.py" />
            <source>The table of repeatability {1} lacks a column or holds a word for a number.</source>
            <translation>In de tabel van herhaalbaarheid {1} ontbreekt een kolom of staat een woord in plaats van een getal.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/csv_table.py" />
            <source>The table {1} can't be read.</source>
            <translation>De tabel {1} kan niet worden gelezen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/csv_table.py" />
            <source>The table {1} has no column {2}.</source>
            <translation>De tabel {1} heeft geen kolom {2}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/csv_table.py" />
            <source>The table {1} is missing.</source>
            <translation>De tabel {1} ontbreekt.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/simulation/shape_model.py" />
            <source>The thigh's shape model {1} can't be read.</source>
            <translation>Het vormmodel van de dij {1} kan niet worden gelezen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/help_commands.py" />
            <source>The tutorial is missing.</source>
            <translation>De inleiding ontbreekt.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/contrast_checks.py" />
            <source>The two images are nowhere equally bright, as in-phase and opposed-phase are in muscle: check that both come from one Dixon scan.</source>
            <translation>De twee beelden zijn nergens even helder, zoals in-fase en tegenfase in spier zijn: controleer of beide uit één Dixon-scan komen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/contrast_checks.py" />
            <source>The two images don't complement each other as water and fat do: check that both come from one Dixon scan.</source>
            <translation>De twee beelden vullen elkaar niet aan zoals water en vet: controleer of beide uit één Dixon-scan komen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/dixon.py" />
            <source>The two images have different shapes, {1} and {2}.</source>
            <translation>De twee beelden hebben verschillende vormen, {1} en {2}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/evaluation/overlap.py" />
            <source>The two label maps don't lie on the same grid.</source>
            <translation>De twee labelkaarten liggen niet op hetzelfde raster.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/notes.py" />
            <source>The visits are not in the order of their dates: read the changes with care.</source>
            <translation>De bezoeken staan niet op volgorde van datum: lees de veranderingen met voorzichtigheid.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/visit_registrations.py" />
            <source>The visits are not of one patient.</source>
            <translation>De bezoeken zijn niet van één patiënt.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/longitudinal.py" />
            <source>The visits differ in {1}.</source>
            <translation>De bezoeken verschillen in {1}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/longitudinal.py" />
            <source>The visits have no muscle and side in common.</source>
            <translation>De bezoeken hebben geen spier en zijde gemeen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/notes.py" />
            <source>The visits see too little of the muscle in common, or a leg couldn't be laid over the first visit's: only whole muscles are compared.</source>
            <translation>De bezoeken tonen te weinig van de spier gemeen, of een been kon niet over dat van het eerste bezoek worden gelegd: alleen hele spieren worden vergeleken.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/compare_analyses.py" />
            <source>The visits were labelled with different label tables.</source>
            <translation>De bezoeken zijn met verschillende labeltabellen gelabeld.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/notes.py" />
            <source>The visits were measured with different options: the change may come from that.</source>
            <translation>De bezoeken zijn met verschillende opties gemeten: de verandering kan daardoor komen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/notes.py" />
            <source>The visits were segmented with different models: the change may come from that.</source>
            <translation>De bezoeken zijn met verschillende modellen gesegmenteerd: de verandering kan daardoor komen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/field_of_view_checks.py" />
            <source>The voxels of {1} x {2} x {3} mm are unlike those the model has learnt from: {4}.</source>
            <translation>Voxels van {1} x {2} x {3} mm lijken niet op die waarvan het model heeft geleerd: {4}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/dixon.py" />
            <source>The water image and the fat image are the same.</source>
            <translation>Het waterbeeld en het vetbeeld zijn hetzelfde.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/contrast_checks.py" />
            <source>The water image and the fat image show the same contrast.</source>
            <translation>Het waterbeeld en het vetbeeld tonen hetzelfde contrast.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/weights.py" />
            <source>The weights '{1}' hold values that float16 can't store.</source>
            <translation>De gewichten '{1}' bevatten waarden die float16 niet kan opslaan.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/weights.py" />
            <source>The weights belong to another network.</source>
            <translation>De gewichten horen bij een ander netwerk.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/weights.py" />
            <source>The weights can't be read.</source>
            <translation>De gewichten kunnen niet worden gelezen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/restore.py" />
            <source>The zip file has a password.</source>
            <translation>Het zipbestand heeft een wachtwoord.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/stored_files.py" />
            <source>The {1} file of this scan has changed since it was stored.</source>
            <translation>Het bestand {1} van deze scan is veranderd sinds het werd opgeslagen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/fingerprint_scan.py" />
            <source>The {1} image and the {2} image are the same.</source>
            <translation>Twee beelden zijn hetzelfde: {1} en {2}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/cross_check.py" />
            <source>The {1} image differs from {2} by {3} % of the signal: check that all images come from one acquisition and have one scale.</source>
            <translation>Het beeld ({1}) wijkt {3} % van het signaal af van {2}: controleer of alle beelden uit één acquisitie komen en één schaal hebben.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/dixon.py" />
            <source>The {1} image has shape {2}, the scan {3}.</source>
            <translation>Het beeld ({1}) heeft vorm {2}, de scan {3}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/dixon.py" />
            <source>The {1} image holds values that are not numbers.</source>
            <translation>Het beeld ({1}) bevat waarden die geen getallen zijn.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/dixon.py" />
            <location filename="../../legseg_desktop/services/fingerprint_scan.py" />
            <source>The {1} image is empty: every voxel is zero.</source>
            <translation>Het beeld ({1}) is leeg: elke voxel is nul.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/editing/edit_rules.py" />
            <source>The {1} is locked.</source>
            <translation>M. {1} is vergrendeld.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/scan_rows.py" />
            <source>The {1} is not in the library, or no longer.</source>
            <translation>Niet of niet meer in de bibliotheek: {1}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/bring_labels.py" />
            <source>The {1} leg fits badly over that of {2}.</source>
            <translation>Het been ({1}) past slecht over dat van {2}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/label_propagation.py" />
            <source>The {1} leg is not in view at the other visit.</source>
            <translation>Het been ({1}) is bij het andere bezoek niet in beeld.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/visit_registration.py" />
            <source>The {1} leg is not in view at {2}.</source>
            <translation>Het been ({1}) is bij {2} niet in beeld.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/bids_dialects.py" />
            <source>The {1} no role. Say which is water, fat, in-phase or opposed-phase.</source>
            <translation>Zonder rol: {1}. Zeg wat water, vet, in-fase of tegenfase is.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/piece_checks.py" />
            <source>The {1} was found in parts with {2} mm between them</source>
            <translation>M. {1} is in delen met {2} mm ertussen gevonden</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/piece_checks.py" />
            <source>The {1} was seen in two places of {2} and {3} mL, and the second was dropped</source>
            <translation>M. {1} is op twee plaatsen van {2} en {3} mL gezien, en de tweede is weggelaten</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/piece_checks.py" />
            <source>The {1} was seen in {2} pieces</source>
            <translation>M. {1} is in {2} stukken gezien</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/small_text.py" />
            <source>The {1} {2} can't be read: {3}.</source>
            <translation>{1} {2} kan niet worden gelezen: {3}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/small_text.py" />
            <source>The {1} {2} does not exist.</source>
            <translation>{1} {2} bestaat niet.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/volume_checks.py" />
            <source>The {1} {2} is much {3} than in any simulated leg: check its outline.</source>
            <translation>M. {2} {1} is veel {3} dan in welk gesimuleerd been ook: controleer de omtrek.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/small_text.py" />
            <source>The {1} {2} is not a text file of a few lines.</source>
            <translation>{1} {2} is geen tekstbestand van enkele regels.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/small_text.py" />
            <source>The {1} {2} is not a text file.</source>
            <translation>{1} {2} is geen tekstbestand.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/volume_checks.py" />
            <source>The {1} {2} is {3} times as large as the {4} one: check both outlines and the field of view.</source>
            <translation>M. {2} {1} is {3} keer zo groot als de andere ({4}): controleer beide omtrekken en het beeldveld.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/label_propagation.py" />
            <source>The {1} {2} not fit over the other visit's.</source>
            <translation>Het been ({1}) past niet over dat van het andere bezoek ({2}).</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/arrangement_checks.py" />
            <source>The {1} {2} {3}: check its outline.</source>
            <translation>M. {2} {1} {3}: controleer de omtrek.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/coverage.py" />
            <source>The {1}{2} was not found, though its place is in view: look for it.</source>
            <translation>M. {2} {1}is niet gevonden, hoewel de plaats ervan in beeld is: zoek ernaar.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/coverage.py" />
            <source>The {1}{2} {3}: its numbers are those of the part in view.</source>
            <translation>M. {2} {1}{3}: de getallen gelden voor het deel in beeld.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/bids_dialects.py" />
            <source>There are echoes only. Make water and fat of them with 'legseg separate'.</source>
            <translation>Er zijn alleen echo's. Maak er water en vet van met 'legseg separate'.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/installed_models.py" />
            <source>There are several versions of the model '{1}'.</source>
            <translation>Er zijn meerdere versies van het model '{1}'.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/open_folder.py" />
            <source>There is a library in this folder already.</source>
            <translation>In deze map is al een bibliotheek.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/bids_dialects.py" />
            <source>There is neither water and fat nor in-phase and opposed-phase. Add the images from which the maps were made.</source>
            <translation>Er is geen water en vet en ook geen in-fase en tegenfase. Voeg de beelden toe waaruit de kaarten zijn gemaakt.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/stroke_modes.py" />
            <source>There is no border between two muscles under the brush.</source>
            <translation>Onder het penseel is geen grens tussen twee spieren.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/options.py" />
            <source>There is no device called '{1}'.</source>
            <translation>Er is geen apparaat dat '{1}' heet.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/read_export.py" />
            <source>There is no file to import.</source>
            <translation>Er is geen bestand om te importeren.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_formats.py" />
            <source>There is no format '{1}'.</source>
            <translation>Er is geen formaat '{1}'.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/model_spec.py" />
            <location filename="../../legseg_desktop/services/installed_models.py" />
            <source>There is no model called '{1}'.</source>
            <translation>Er is geen model dat '{1}' heet.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/model_spec.py" />
            <source>There is no model for {1} infiltration.</source>
            <translation>Er is geen model voor infiltratie {1}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/compare_in_library.py" />
            <source>There is no patient {1} in the library.</source>
            <translation>Er is geen patiënt {1} in de bibliotheek.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/femur_shaft.py" />
            <source>There is no vastus that shows where to look for the femur.</source>
            <translation>Er is geen vastus die toont waar naar het femur moet worden gezocht.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/options.py" />
            <source>There is no {1} called '{2}'.</source>
            <translation>'{2}' bestaat niet ({1}).</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/bids_dialects.py" />
            <source>There is no {1} image beside {2}. Add it, named like this one.</source>
            <translation>Er is geen beeld ({1}) naast {2}. Voeg het toe, met een naam als dit.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/restore.py" />
            <source>There is not enough room for the library.</source>
            <translation>Er is niet genoeg ruimte voor de bibliotheek.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/simulate_cohort.py" />
            <source>There must be at least one subject and one visit, and the seed can't be negative.</source>
            <translation>Er moet minstens één proefpersoon en één bezoek zijn, en de beginwaarde kan niet negatief zijn.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/model_labels.py" />
            <source>These labels don't go back to a model's: they were given, or drawn by hand.</source>
            <translation>Deze labels gaan niet op een model terug: ze waren gegeven of zijn met de hand getekend.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/surface_scene.py" />
            <source>This computer can't draw in 3D.</source>
            <translation>Deze computer kan niet in 3D tekenen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/file_commands.py" />
            <source>This computer has no program that shows PDF files.</source>
            <translation>Deze computer heeft geen programma dat PDF-bestanden toont.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/library_key.py" />
            <source>This computer offers no keyring in which the library's key could be kept.</source>
            <translation>Deze computer biedt geen sleutelbos waarin de sleutel van de bibliotheek bewaard kan worden.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/plausibility.py" />
            <source>This does not look like a thigh: {1}. Check that the right scan was chosen; the numbers may mean nothing.</source>
            <translation>Dit ziet er niet uit als een dij: {1}. Controleer of de juiste scan is gekozen; de getallen betekenen misschien niets.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/restore.py" />
            <source>This is no backup of a library, or it is damaged.</source>
            <translation>Dit is geen reservekopie van een bibliotheek, of ze is beschadigd.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/library_key.py" />
            <source>This is no key of a library.</source>
            <translation>Dit is geen sleutel van een bibliotheek.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/muscle_menu.py" />
            <source>This muscle has no sides.</source>
            <translation>Deze spier heeft geen zijden.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/name_patients.py" />
            <source>This patient is {1} in the table of pseudonyms already, not {2}.</source>
            <translation>Deze patiënt is in de tabel met pseudoniemen al {1}, niet {2}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/open_library_scan.py" />
            <source>This revision belongs to another scan.</source>
            <translation>Deze revisie hoort bij een andere scan.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/editing/edit_hold.py" />
            <source>This scan is being edited in another window.</source>
            <translation>Deze scan wordt in een ander venster bewerkt.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/library_errors.py" />
            <source>This scan is in the library already.</source>
            <translation>Deze scan is al in de bibliotheek.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat.py" />
            <source>Three echoes of a volume are needed, not an array of shape {1}.</source>
            <translation>Drie echo's van een volume zijn nodig, geen array met vorm {1}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/femur_shaft.py" />
            <source>Too little of the femur's shaft is seen with a closed ring of cortex.</source>
            <translation>Te weinig van de femurschacht is te zien met een gesloten ring van cortex.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/weights.py" />
            <source>Train the model again; the training has diverged.</source>
            <translation>Train het model opnieuw; de training is gedivergeerd.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/backup.py" />
            <source>Try again when it is at rest.</source>
            <translation>Probeer het nog eens wanneer ze in rust is.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/change_patient.py" />
            <source>Try again when the import has ended.</source>
            <translation>Probeer het nog eens wanneer de import klaar is.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_session.py" />
            <source>Try again when you need it.</source>
            <translation>Probeer het nog eens wanneer u haar nodig hebt.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/running_worker.py" />
            <source>Try again; if it happens again, choose the processor as the device in the settings.</source>
            <translation>Probeer het nog eens; als het weer gebeurt, kies dan in de instellingen de processor als apparaat.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/running_worker.py" />
            <source>Try again; if it happens again, send the log file to the developers.</source>
            <translation>Probeer het nog eens; als het weer gebeurt, stuur dan het logbestand naar de ontwikkelaars.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_desk.py" />
            <source>Try it again.</source>
            <translation>Probeer het nog eens.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/runtime_trial.py" />
            <source>Trying {1}</source>
            <translation>{1} wordt uitgeprobeerd</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/series_geometry.py" />
            <source>Two different images lie at the same place.</source>
            <translation>Twee verschillende beelden liggen op dezelfde plaats.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat_separation/echo_model.py" />
            <source>Two magnitude images can be separated without one.</source>
            <translation>Twee magnitudebeelden kunnen zonder worden gescheiden.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/grouping.py" />
            <source>Two patients share one patient ID: their names, birth dates or sexes differ.</source>
            <translation>Twee patiënten delen één patiënt-ID: hun namen, geboortedatums of geslachten verschillen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/leg_registration.py" />
            <source>Two visits hold too little of a leg in common to be laid over one another.</source>
            <translation>Twee bezoeken tonen te weinig van een been gemeen om over elkaar gelegd te worden.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/bring_labels.py" />
            <source>Undo, and check the sides of both visits against their images.</source>
            <translation>Maak het ongedaan, en controleer de zijden van beide bezoeken aan hun beelden.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/editing/edit_rules.py" />
            <source>Unlock it first.</source>
            <translation>Geef die eerst vrij.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/editing/edit_rules.py" />
            <source>Unlock it to change it.</source>
            <translation>Geef die vrij om hem te wijzigen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/find_files.py" />
            <source>Unpack it and name one study's folder.</source>
            <translation>Pak het uit en noem de map van één studie.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/find_files.py" />
            <source>Unpack it with its password and name the folder.</source>
            <translation>Pak het met het wachtwoord uit en noem de map.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/restore.py" />
            <source>Unpack it, and restore the folder.</source>
            <translation>Pak het uit, en herstel de map.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/find_files.py" />
            <source>Unpacked, the archive takes {1} GB, and the disk for temporary files has {2} GB.</source>
            <translation>Uitgepakt neemt het archief {1} GB in, en de schijf voor tijdelijke bestanden heeft {2} GB.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/find_files.py" />
            <source>Unpacking the archive</source>
            <translation>Archief wordt uitgepakt</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/separate_dicom_echoes.py" />
            <source>Use 'legseg import' for it.</source>
            <translation>Gebruik daarvoor 'legseg import'.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/slabs.py" />
            <source>Use a model made for this version, or mend the list of models.</source>
            <translation>Gebruik een model voor deze versie, of herstel de lijst van modellen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/architectures.py" />
            <source>Use a model made for this version, or update the program.</source>
            <translation>Gebruik een model voor deze versie, of werk het programma bij.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/options.py" />
            <source>Use auto, cpu or gpu:0.</source>
            <translation>Gebruik auto, cpu of gpu:0.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/orientation.py" />
            <source>Use images of one acquisition.</source>
            <translation>Gebruik beelden van één acquisitie.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/label_map.py" />
            <location filename="../../inference_engine/quantification/muscle_voxels.py" />
            <source>Use the label map that was made for this scan.</source>
            <translation>Gebruik de labelkaart die voor deze scan is gemaakt.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/editing/edit_measures.py" />
            <source>Use the labels that were made for this scan.</source>
            <translation>Gebruik de labels die voor deze scan zijn gemaakt.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/deidentify.py" />
            <source>Use up to 64 letters, digits, spaces, dots, dashes and underscores, with a letter or digit at both ends.</source>
            <translation>Gebruik hooguit 64 letters, cijfers, spaties, punten, streepjes en onderstrepingstekens, met een letter of cijfer aan beide uiteinden.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/options.py" />
            <source>Use {1}.</source>
            <translation>Gebruik {1}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_formats.py" />
            <source>Volume and fat fraction per muscle for a PACS; brings its segmentation along.</source>
            <translation>Volume en vetfractie per spier voor een PACS; brengt de segmentatie mee.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/visit_summary.py" />
            <source>Volumes changed beyond the smallest detectable change: {1}.</source>
            <translation>Volumeveranderingen groter dan de kleinste aantoonbare: {1}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/simulate_cohort.py" />
            <source>Voxels of {1} times the size can't be simulated.</source>
            <translation>Voxels van {1} keer de grootte kunnen niet worden gesimuleerd.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_files.py" />
            <source>Wait for its end, or cancel it.</source>
            <translation>Wacht tot het klaar is, of annuleer het.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/database.py" />
            <source>Wait until it has finished, and try again.</source>
            <translation>Wacht tot het klaar is, en probeer het nog eens.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/pseudonym_file.py" />
            <source>Waiting for another import</source>
            <translation>Er wordt op een andere import gewacht</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/engine.py" />
            <source>Waiting for another segmentation</source>
            <translation>Er wordt op een andere segmentatie gewacht</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/notes.py" />
            <source>Was seen in several places: check the outline.</source>
            <translation>Op meerdere plaatsen gezien: controleer de omtrek.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/notes.py" />
            <source>Water and fat may be exchanged here: look at the images.</source>
            <translation>Water en vet zijn hier misschien verwisseld: bekijk de beelden.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/exchange_water_fat.py" />
            <source>Water and fat of this scan were calculated from its in-phase and opposed-phase images, which can't tell the one from the other.</source>
            <translation>Water en vet van deze scan zijn berekend uit de in-fase- en tegenfasebeelden, die het ene niet van het andere kunnen onderscheiden.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/exchange_in_library.py" />
            <source>Water and fat of {1} were exchanged in LegSeg.</source>
            <translation>Water en vet van {1} zijn in LegSeg verwisseld.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/dixon.py" />
            <source>Water and fat were derived from in-phase and opposed-phase magnitude images, which cannot tell fat fractions above 50 % from those below: a muscle that is mostly fat reads too low.</source>
            <translation>Water en vet zijn afgeleid uit in-fase- en tegenfase-magnitudebeelden, die vetfracties boven 50 % niet kunnen onderscheiden van die eronder: een spier die vooral vet is, wordt te laag gelezen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/editing/edit_note.py" />
            <source>What is noted beside an edit can't be read.</source>
            <translation>Wat naast een bewerking is genoteerd, kan niet worden gelezen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/editing/label_sources.py" />
            <source>What is noted of labels from another visit can't be read.</source>
            <translation>Wat over labels van een ander bezoek is genoteerd, kan niet worden gelezen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/check_update_file.py" />
            <source>What is said of {1} isn't what was signed: it was changed.</source>
            <translation>Wat over {1} wordt gezegd, is niet wat is ondertekend: het is gewijzigd.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/diagnose_runtimes.py" />
            <source>With the precision 'fastest' it is {1} times as fast: {2} is exact enough to give {3} of the trial's voxels the same label.</source>
            <translation>Met de nauwkeurigheid 'fastest' is het {1} keer zo snel: {2} is nauwkeurig genoeg om {3} van de voxels van de proef hetzelfde label te geven.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/simulate_cohort.py" />
            <source>Without a cohort the size of the voxels is fixed.</source>
            <translation>Zonder cohort staat de grootte van de voxels vast.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/patient_values.py" />
            <source>Write it anew.</source>
            <translation>Schrijf het opnieuw.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/options.py" />
            <source>Write it like 4GB or 1500MB.</source>
            <translation>Schrijf het zoals 4GB of 1500MB.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/save_analysis.py" />
            <source>Writing the fat fraction</source>
            <translation>Vetfractie wordt geschreven</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/exchange_in_library.py" />
            <location filename="../../legseg_desktop/services/exchange_water_fat.py" />
            <location filename="../../legseg_desktop/services/prepare_scan.py" />
            <location filename="../../legseg_desktop/services/separate_dicom_echoes.py" />
            <location filename="../../legseg_desktop/services/separate_water_fat.py" />
            <source>Writing the images</source>
            <translation>Beelden worden geschreven</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/save_analysis.py" />
            <source>Writing the label map</source>
            <translation>Labelkaart wordt geschreven</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/save_revision.py" />
            <source>Writing the labels</source>
            <translation>Labels worden geschreven</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/compare_analyses.py" />
            <location filename="../../legseg_desktop/services/save_analysis.py" />
            <source>Writing the report</source>
            <translation>Rapport wordt geschreven</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/save_analysis.py" />
            <source>Writing the tables</source>
            <translation>Tabellen worden geschreven</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_analysis.py" />
            <source>Writing: {1}</source>
            <translation>Wordt geschreven: {1}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/visit_summary.py" />
            <source>and {1} more</source>
            <translation>en {1} meer</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/read_header.py" />
            <source>can't be read from the disk</source>
            <translation>kan niet van de schijf worden gelezen</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/field_of_view_checks.py" />
            <source>check the numbers against the images</source>
            <translation>vergelijk de getallen met de beelden</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/frames.py" />
            <source>doesn't say where in the patient it lies</source>
            <translation>zegt niet waar in de patiënt het ligt</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/frames.py" />
            <location filename="../../inference_engine/formats/dicom/read_header.py" />
            <source>has a damaged header</source>
            <translation>heeft een beschadigde header</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/frames.py" />
            <source>holds frames without a place in the patient</source>
            <translation>bevat frames zonder plaats in de patiënt</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/read_header.py" />
            <source>holds no MR image</source>
            <translation>bevat geen MR-beeld</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/read_header.py" />
            <source>is a colour picture</source>
            <translation>is een kleurenbeeld</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/read_header.py" />
            <source>is a mosaic of slices, which no Dixon image is</source>
            <translation>is een mozaïek van coupes, wat geen Dixon-beeld is</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/read_header.py" />
            <source>is compressed in a way that can't be read here</source>
            <translation>is gecomprimeerd op een manier die hier niet kan worden gelezen</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/read_header.py" />
            <source>is cut short</source>
            <translation>is afgekapt</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/read_header.py" />
            <source>is cut short, or holds no pixels</source>
            <translation>is afgekapt, of bevat geen pixels</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/read_header.py" />
            <source>is encrypted</source>
            <translation>is versleuteld</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/read_header.py" />
            <source>is listed but isn't there</source>
            <translation>wordt genoemd maar is er niet</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/read_header.py" />
            <source>is not a DICOM file</source>
            <translation>is geen DICOM-bestand</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/grouping.py" />
            <source>it came first</source>
            <translation>ze kwam eerst</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/grouping.py" />
            <source>it is surer</source>
            <translation>ze is zekerder</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/arrangement_checks.py" />
            <source>its {1} end too {2}</source>
            <translation>het {1} einde te {2}</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/arrangement_checks.py" />
            <source>lies unusually along the leg beside the other muscles, {1}</source>
            <translation>ligt langs het been ongewoon ten opzichte van de andere spieren, {1}</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/arrangement_checks.py" />
            <source>lies {1} among its neighbours</source>
            <translation>ligt tussen zijn buren {1}</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/signal_checks.py" />
            <source>metal or gas</source>
            <translation>metaal of gas</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/signal_checks.py" />
            <source>metal, as its bright rim suggests</source>
            <translation>metaal, zoals de heldere rand doet vermoeden</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat.py" />
            <source>of the {1} leg</source>
            <translation>van het been ({1})</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat_separation/swap_doubt.py" />
            <source>one region</source>
            <translation>één gebied</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/thigh_evidence.py" />
            <source>only {1} of the cross-section is muscle</source>
            <translation>maar {1} van de doorsnede is spier</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/thigh_evidence.py" />
            <source>only {1} of the lean tissue is a known muscle</source>
            <translation>maar {1} van het magere weefsel is een bekende spier</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/coverage.py" />
            <source>reaches both ends of the images</source>
            <translation>reikt tot beide einden van de beelden</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/coverage.py" />
            <source>reaches the lower end of the images</source>
            <translation>reikt tot het onderste einde van de beelden</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/coverage.py" />
            <source>reaches the side of the images</source>
            <translation>reikt tot de zijkant van de beelden</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/coverage.py" />
            <source>reaches the upper end of the images</source>
            <translation>reikt tot het bovenste einde van de beelden</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/thigh_evidence.py" />
            <source>rectus femoris and vastus medialis are all but missing beside the others</source>
            <translation>rectus femoris en vastus medialis ontbreken bijna geheel naast de andere</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat.py" />
            <source>the only leg in view</source>
            <translation>van het enige been in beeld</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/thigh_evidence.py" />
            <source>the quadriceps does not lie in front of the hamstrings</source>
            <translation>de quadriceps ligt niet voor de hamstrings</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/arrangement_checks.py" />
            <source>too far {1}</source>
            <translation>te ver naar {1}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/propose_scans.py" />
            <source>{1} ({2}) and {3} ({4}) lie on different grids: {5} and {6}. All images of a scan must come from one acquisition.</source>
            <translation>{1} ({2}) en {3} ({4}) liggen op verschillende rasters: {5} en {6}. Alle beelden van een scan moeten uit één acquisitie komen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti.py" />
            <source>{1} ({2}) does not lie on the grid of {3} ({4}).</source>
            <translation>{1} ({2}) ligt niet op het raster van {3} ({4}).</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/propose_scans.py" />
            <source>{1} ({2}) has no {3} image beside it. Export all series of the Dixon sequence.</source>
            <translation>Naast {1} ({2}) ontbreekt het beeld ({3}). Exporteer alle series van de Dixon-sequentie.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/read_export.py" />
            <source>{1} Found: {2}.</source>
            <translation>{1} Gevonden: {2}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/options.py" />
            <source>{1} GB of memory are too little for a segmentation.</source>
            <translation>{1} GB geheugen is te weinig voor een segmentatie.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/check_update_file.py" />
            <source>{1} It is older than version {2}, which is installed: it may not read a library that the newer one has used.</source>
            <translation>{1} Het is ouder dan de geïnstalleerde versie {2}: het kan misschien geen bibliotheek lezen die de nieuwere heeft gebruikt.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/check_update_file.py" />
            <source>{1} It is the version that is installed.</source>
            <translation>{1} Het is de geïnstalleerde versie.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/check_update_file.py" />
            <source>{1} Version {2} is installed.</source>
            <translation>{1} Versie {2} is geïnstalleerd.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/propose_scans.py" />
            <source>{1} and {2} both claim to be the {3} image of one scan; the first was taken. Say what the other shows, or leave it out.</source>
            <translation>{1} en {2} geven zich beide uit voor het beeld ({3}) van één scan; het eerste is genomen. Zeg wat het andere toont, of laat het weg.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/bids_dialects.py" />
            <source>{1} and {2} both claim to be the {3} image; the first is taken. Remove the one that isn't.</source>
            <translation>{1} en {2} geven zich beide uit voor het beeld ({3}); het eerste wordt genomen. Verwijder wat het niet is.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti.py" />
            <location filename="../../inference_engine/formats/nifti_image.py" />
            <location filename="../../legseg_desktop/services/check_update_file.py" />
            <source>{1} can't be read: {2}.</source>
            <translation>{1} kan niet worden gelezen: {2}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/runtime_trial.py" />
            <source>{1} can't be tried.</source>
            <translation>{1} kan niet worden uitgeprobeerd.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/atomic_file.py" />
            <location filename="../../legseg_desktop/services/collect_diagnostics.py" />
            <source>{1} can't be written: {2}.</source>
            <translation>{1} kan niet worden geschreven: {2}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/visit_summary.py" />
            <source>{1} change{2} the smallest detectable change.</source>
            <translation>Veranderingen groter dan de kleinste aantoonbare: {1}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/itksnap_labels.py" />
            <source>{1} describes no label.</source>
            <translation>{1} beschrijft geen label.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/stitching.py" />
            <source>{1} differ by {2} % where they overlap: the patient may have moved.</source>
            <translation>{1} verschillen {2} % waar ze overlappen: de patiënt heeft misschien bewogen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/open_analysis.py" />
            <location filename="../../legseg_desktop/services/separate_water_fat.py" />
            <source>{1} does not lie on the grid of {2}.</source>
            <translation>{1} ligt niet op het raster van {2}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti_image.py" />
            <source>{1} does not say how it lies in the patient, so left can't be told from right.</source>
            <translation>{1} zegt niet hoe het in de patiënt ligt, zodat links en rechts niet te onderscheiden zijn.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti_image.py" />
            <source>{1} doesn't say how large its voxels are.</source>
            <translation>{1} zegt niet hoe groot de voxels zijn.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/runtime_trial.py" />
            <source>{1} doesn't work on this computer: it crashed in a trial.</source>
            <translation>{1} werkt niet op deze computer: het liep vast in een proef.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/stitching.py" />
            <source>{1} don't overlap: their brightness isn't matched.</source>
            <translation>{1} overlappen niet: hun helderheid is niet op elkaar afgestemd.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat_separation/separate_echoes.py" />
            <source>{1} echo times don't fit echoes of shape {2}.</source>
            <translation>{1} echotijden passen niet bij echo's met vorm {2}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/separate_water_fat.py" />
            <source>{1} echo times don't fit {2} echoes.</source>
            <translation>{1} echotijden passen niet bij {2} echo's.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat_separation/echo_model.py" />
            <source>{1} echo times were given; a field map needs at least three echoes.</source>
            <translation>Er zijn {1} echotijden gegeven; een veldkaart heeft minstens drie echo's nodig.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/backup.py" />
            <source>{1} exists already.</source>
            <translation>{1} bestaat al.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/stitching.py" />
            <source>{1} fit better {2} slice(s) from where their positions say: the patient moved along the leg, or a position is wrong.</source>
            <translation>{1} passen {2} coupe(s) naast hun opgegeven posities beter: de patiënt bewoog langs het been, of een positie is onjuist.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti_image.py" />
            <source>{1} gives its distances in {2}.</source>
            <translation>{1} geeft zijn afstanden in {2}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/runtime_choice.py" />
            <source>{1} gives wrong labels.</source>
            <translation>{1} geeft onjuiste labels.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti_image.py" />
            <source>{1} has more voxels than any scan, {2}.</source>
            <translation>{1} heeft meer voxels dan welke scan ook, {2}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/check_update_file.py" />
            <source>{1} has no signature ({2}) beside it.</source>
            <translation>Naast {1} ligt geen handtekening ({2}).</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/patient_values.py" />
            <source>{1} holds characters that can't be shown.</source>
            <translation>{1} bevat tekens die niet getoond kunnen worden.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti_image.py" />
            <source>{1} holds complex or colour values.</source>
            <translation>{1} bevat complexe waarden of kleuren.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/provenance_file.py" />
            <source>{1} holds no analysis.</source>
            <translation>{1} bevat geen analyse.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/open_folder.py" />
            <source>{1} holds no study library.</source>
            <translation>{1} bevat geen studiebibliotheek.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti.py" />
            <source>{1} holds values that are not numbers (NaN or infinity).</source>
            <translation>{1} bevat waarden die geen getallen zijn (NaN of oneindig).</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti_image.py" />
            <source>{1} holds {2} volumes.</source>
            <translation>{1} bevat {2} volumes.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/provenance_file.py" />
            <source>{1} in {2} can't be read.</source>
            <translation>{1} in {2} kan niet worden gelezen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/check_update_file.py" />
            <source>{1} is LegSeg {2}, unchanged since it was published.</source>
            <translation>{1} is LegSeg {2}, onveranderd sinds de publicatie.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/output_folder.py" />
            <location filename="../../legseg_desktop/storage/open_folder.py" />
            <location filename="../../legseg_desktop/storage/restore.py" />
            <source>{1} is a file, not a folder.</source>
            <translation>{1} is een bestand, geen map.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti_image.py" />
            <source>{1} is a folder, not a file.</source>
            <translation>{1} is een map, geen bestand.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti_image.py" />
            <source>{1} is damaged or cut short.</source>
            <translation>{1} is beschadigd of afgekapt.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/patient_values.py" />
            <source>{1} is empty, or begins or ends with a blank.</source>
            <translation>{1} is leeg, of begint of eindigt met een spatie.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti.py" />
            <source>{1} is empty: every voxel is zero.</source>
            <translation>{1} is leeg: elke voxel is nul.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti.py" />
            <source>{1} is no name for a NIfTI file.</source>
            <translation>{1} is geen naam voor een NIfTI-bestand.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/patient_values.py" />
            <source>{1} is no year of birth.</source>
            <translation>{1} is geen geboortejaar.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti_image.py" />
            <source>{1} is not a NIfTI image.</source>
            <translation>{1} is geen NIfTI-beeld.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/bids_dialects.py" />
            <source>{1} is not a folder.</source>
            <translation>{1} is geen map.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti.py" />
            <source>{1} is not a label map: it holds fractions.</source>
            <translation>{1} is geen labelkaart: het bevat breuken.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti.py" />
            <source>{1} is not a label map: its values run from {2} to {3}.</source>
            <translation>{1} is geen labelkaart: de waarden lopen van {2} tot {3}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti_image.py" />
            <source>{1} is not a volume: it has {2} axes.</source>
            <translation>{1} is geen volume: het heeft {2} assen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/installed_runtimes.py" />
            <location filename="../../legseg_desktop/services/diagnose.py" />
            <source>{1} is not installed.</source>
            <translation>{1} is niet geïnstalleerd.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/open_analysis.py" />
            <source>{1} is not the file that was analysed, or has changed since.</source>
            <translation>{1} is niet het bestand dat is geanalyseerd, of is sindsdien veranderd.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/find_files.py" />
            <source>{1} is not there.</source>
            <translation>{1} is er niet.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/check_update_file.py" />
            <source>{1} is signed by LegSeg's key, but it isn't a package of LegSeg.</source>
            <translation>{1} is met de sleutel van LegSeg ondertekend, maar het is geen pakket van LegSeg.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/output_folder.py" />
            <source>{1} is there already, and isn't written over.</source>
            <translation>{1} bestaat al en wordt niet overschreven.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/patient_values.py" />
            <source>{1} is too long.</source>
            <translation>{1} is te lang.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/check_update_file.py" />
            <source>{1} isn't a signature or key that LegSeg can read.</source>
            <translation>{1} is geen handtekening of sleutel die LegSeg kan lezen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/restore.py" />
            <source>{1} isn't there.</source>
            <translation>{1} is er niet.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/check_update_file.py" />
            <source>{1} isn't what was signed: it was changed or is damaged.</source>
            <translation>{1} is niet wat is ondertekend: het is gewijzigd of beschadigd.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/separate_water_fat.py" />
            <source>{1} magnitude and {2} phase images were given.</source>
            <translation>Er zijn {1} magnitude- en {2} fasebeelden gegeven.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/series_geometry.py" />
            <source>{1} missing between slices {2} and {3}.</source>
            <translation>Tussen coupes {2} en {3} ontbreekt: {1}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/visit_summary.py" />
            <source>{1} muscle{2} not counted: absent at one of the two visits, or seen in different parts.</source>
            <translation>Niet meegetelde spieren: {1}; ze ontbreken bij een van de twee bezoeken, of zijn in verschillende delen te zien.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/visit_summary.py" />
            <source>{1} no muscle can be compared.</source>
            <translation>{1}: geen spier kan worden vergeleken.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/tiling.py" />
            <source>{1} of memory are too little for this model, which needs {2}.</source>
            <translation>{1} geheugen is te weinig voor dit model, dat {2} nodig heeft.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/arrangement_checks.py" />
            <source>{1} of the {2} {3} lies on the other leg: check its outline.</source>
            <translation>{1} van M. {3} {2} ligt op het andere been: controleer de omtrek.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/thigh_evidence.py" />
            <source>{1} of {2} large thigh muscles were found</source>
            <translation>{1} van {2} grote dijbeenspieren zijn gevonden</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/field_of_view_checks.py" />
            <source>{1} of {2} slices are copies of their neighbours: volumes count them twice, export the scan again.</source>
            <translation>{1} van {2} coupes zijn kopieën van hun buren: volumes tellen ze dubbel; exporteer de scan opnieuw.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/field_of_view_checks.py" />
            <source>{1} of {2} slices within the scan hold no image: volumes miss them, export the scan again.</source>
            <translation>{1} van {2} coupes binnen de scan bevatten geen beeld: ze ontbreken in de volumes; exporteer de scan opnieuw.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/runtime_trial.py" />
            <source>{1} ran out of memory in a trial.</source>
            <translation>{1} had in een proef geen geheugen meer.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat_separation/swap_doubt.py" />
            <source>{1} regions</source>
            <translation>{1} gebieden</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/check_library.py" />
            <source>{1} rows of the database belong to nothing.</source>
            <translation>{1} rijen van de database horen nergens bij.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/visit_summary.py" />
            <source>{1} the fat fraction rose in {2} and fell in {3} of {4} comparable muscles.</source>
            <translation>{1}: de vetfractie steeg in {2} en daalde in {3} van {4} vergelijkbare spieren.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/runtime_trial.py" />
            <source>{1} took more than {2} s in a trial.</source>
            <translation>{1} had in een proef meer dan {2} s nodig.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/grouping.py" />
            <source>{1} voxels of {2} mm</source>
            <translation>{1} voxels van {2} mm</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti.py" />
            <source>{1} voxels of {2} mm, {3}</source>
            <translation>{1} voxels van {2} mm, {3}</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti.py" />
            <source>{1} was given twice, as {2} and as {3}.</source>
            <translation>{1} is twee keer gegeven, als {2} en als {3}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/import_run.py" />
            <source>{1} was in the library already: the new scan was added to this patient.</source>
            <translation>{1} was al in de bibliotheek: de nieuwe scan is aan deze patiënt toegevoegd.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/import_run.py" />
            <source>{1} was left out: not all stacks have such an image.</source>
            <translation>{1} is weggelaten: niet alle stapels hebben zo'n beeld.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/check_update_file.py" />
            <source>{1} was signed by somebody else, not by LegSeg's key.</source>
            <translation>{1} is door iemand anders ondertekend, niet met de sleutel van LegSeg.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/read_export.py" />
            <source>{1}, each of which {2}.</source>
            <translation>{1}, waarvoor geldt: {2}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/open_analysis.py" />
            <source>{1}, from which the analysis was made, is not in its folder or the one above.</source>
            <translation>{1}, waaruit de analyse is gemaakt, ligt niet in de map ervan en ook niet in die erboven.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/piece_checks.py" />
            <source>{1}: check its outline.</source>
            <translation>{1}: controleer de omtrek.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/contrast_checks.py" />
            <source>{1}: check that they weren't exchanged.</source>
            <translation>{1}: controleer of ze niet verwisseld zijn.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/slabs.py" />
            <source>{1}: slab {2} of {3}</source>
            <translation>{1}: plak {2} van {3}</translation>
        </message>
    </context>
</TS>
