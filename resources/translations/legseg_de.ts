<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
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
            <translation>&amp;Über LegSeg</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <source>&amp;Add the shown analysis</source>
            <translation>Gezeigte &amp;Auswertung aufnehmen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/bring_labels_dialog.py" />
            <source>&amp;All muscles</source>
            <translation>&amp;Alle Muskeln</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <source>&amp;Back up …</source>
            <translation>&amp;Sichern …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <source>&amp;Check …</source>
            <translation>&amp;Prüfen …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <source>&amp;Close the visit</source>
            <translation>Untersuchung s&amp;chließen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>&amp;Device</source>
            <translation>&amp;Gerät</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/help_commands.py" />
            <source>&amp;Diagnostics …</source>
            <translation>&amp;Diagnose …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>&amp;Fat infiltration</source>
            <translation>&amp;Fettinfiltration</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <source>&amp;File</source>
            <translation>&amp;Datei</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/bring_labels_dialog.py" />
            <source>&amp;Fit the shape of the muscles, too</source>
            <translation>Auch die &amp;Form der Muskeln anpassen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <source>&amp;Help</source>
            <translation>&amp;Hilfe</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <source>&amp;Import a scan …</source>
            <translation>Scan &amp;importieren …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <source>&amp;Keys and mouse</source>
            <translation>&amp;Tasten und Maus</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>&amp;Language</source>
            <translation>&amp;Sprache</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <source>&amp;Library</source>
            <translation>&amp;Bibliothek</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>&amp;Memory</source>
            <translation>&amp;Arbeitsspeicher</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <source>&amp;Open an analysis …</source>
            <translation>Auswertung ö&amp;ffnen …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <source>&amp;Open another …</source>
            <translation>Andere ö&amp;ffnen …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>&amp;Precision</source>
            <translation>&amp;Genauigkeit</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <source>&amp;Quit</source>
            <translation>&amp;Beenden</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <source>&amp;Restore …</source>
            <translation>&amp;Wiederherstellen …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>&amp;Runtime</source>
            <translation>&amp;Laufzeitumgebung</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <source>&amp;Save the analysis …</source>
            <translation>Auswertung &amp;speichern …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>&amp;Theme</source>
            <translation>&amp;Farbschema</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <source>&amp;View</source>
            <translation>&amp;Ansicht</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/label_editor.py" />
            <source>'{name}' changes nothing here.</source>
            <translation>„{name}“ ändert hier nichts.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>'{one}' and '{other}' have the same keys. Give one of them others.</source>
            <translation>„{one}“ und „{other}“ haben dieselben Tasten. Geben Sie einem davon andere.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/diagnostics_dialog.py" />
            <source>(empty)</source>
            <translation>(leer)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/visit_model.py" />
            <source>(no name)</source>
            <translation>(kein Name)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/visit_card.py" />
            <source>(visit without a name)</source>
            <translation>(Untersuchung ohne Namen)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/agreement_later.py" />
            <source>, ASSD {mm:.2f} mm</source>
            <translation>, ASSD {mm:.2f} mm</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/revision_words.py" />
            <source>, {n} stacks</source>
            <translation>, {n} Stapel</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/export_panel.py" />
            <source>1,5, columns apart by semicolons</source>
            <translation>1,5, Spalten durch Strichpunkte getrennt</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/export_panel.py" />
            <source>1.5, columns apart by commas</source>
            <translation>1.5, Spalten durch Kommas getrennt</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/import_source.py" />
            <source>A folder</source>
            <translation>Ein Ordner</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/exchange_commands.py" />
            <source>A new scan of this visit is made and opened. This scan stays as it is.</source>
            <translation>Ein neuer Scan dieser Untersuchung wird erzeugt und geöffnet. Dieser Scan bleibt, wie er ist.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_exports.py" />
            <source>A person drew them</source>
            <translation>Ein Mensch hat sie gezeichnet</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_exports.py" />
            <source>A program alone</source>
            <translation>Ein Programm allein</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_exports.py" />
            <source>A program, corrected by a person</source>
            <translation>Ein Programm, von einem Menschen korrigiert</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <source>A segmentation isn't saved. Close without saving it?</source>
            <translation>Eine Segmentierung ist nicht gespeichert. Schließen, ohne sie zu speichern?</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_files.py" />
            <source>A segmentation isn't saved. Open another library without saving it?</source>
            <translation>Eine Segmentierung ist nicht gespeichert. Eine andere Bibliothek öffnen, ohne sie zu speichern?</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/revision_comparison.py" />
            <source>ASSD mm</source>
            <translation>ASSD mm</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/about.py" />
            <source>About LegSeg</source>
            <translation>Über LegSeg</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/threshold_panel.py" />
            <source>Add them around the muscle</source>
            <translation>Um den Muskel herum hinzufügen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/file_commands.py" />
            <source>Add to the library</source>
            <translation>In die Bibliothek aufnehmen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_session.py" />
            <source>Adding to the library</source>
            <translation>Wird in die Bibliothek aufgenommen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_model.py" />
            <source>Against smallest
detectable change</source>
            <translation>Gegen kleinste
nachweisbare Änderung</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/paint_over_choice.py" />
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_table.py" />
            <source>All groups</source>
            <translation>Alle Gruppen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>All signals</source>
            <translation>Alle Signale</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patient_list.py" />
            <source>All words must be found (Ctrl+F)</source>
            <translation>Alle Wörter müssen vorkommen (Strg+F)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/review_summary.py" />
            <source>All {n} muscles done: reviewed</source>
            <translation>Alle {n} Muskeln fertig: geprüft</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/profile_plot.py" />
            <source>Along the leg (mm), to superior</source>
            <translation>Entlang des Beins (mm), nach kranial</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/kept_edit_notice.py" />
            <source>An edit of this scan, last changed {when}, isn't saved.</source>
            <translation>Eine Bearbeitung dieses Scans, zuletzt geändert {when}, ist nicht gespeichert.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/about.py" />
            <source>Apache License 2.0; third-party notices come with the program.</source>
            <translation>Apache-Lizenz 2.0; die Hinweise zu Bestandteilen Dritter liegen dem Programm bei.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/trial_panel.py" />
            <source>Apply</source>
            <translation>Anwenden</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/threshold_panel.py" />
            <source>Around the muscle within</source>
            <translation>Um den Muskel herum bis</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Arrow keys</source>
            <translation>Pfeiltasten</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/history_list.py" />
            <source>As it was opened</source>
            <translation>Wie geöffnet</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>As the scan was opened</source>
            <translation>Wie beim Öffnen des Scans</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/theme.py" />
            <location filename="../../legseg_desktop/gui/translation.py" />
            <source>As the system</source>
            <translation>Wie das System</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/bring_labels.py" />
            <source>As they are open here</source>
            <translation>Wie sie hier offen sind</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>At most</source>
            <translation>Höchstens</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <source>Automatic contrast</source>
            <translation>Automatischer Kontrast</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>Automatic contrast (Ctrl+J)</source>
            <translation>Automatischer Kontrast (Strg+J)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/plane_view.py" />
            <source>Axial</source>
            <translation>Axial</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/view_menus.py" />
            <source>Axial and three</source>
            <translation>Axial und drei</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <source>Axial and three views</source>
            <translation>Axial und drei Ansichten</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/muscle_operations.py" />
            <source>Back to how it was opened</source>
            <translation>Zurück auf den Stand beim Öffnen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/muscle_operations.py" />
            <source>Back to the model's</source>
            <translation>Zurück auf den Stand des Modells</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_files.py" />
            <source>Back up the library</source>
            <translation>Bibliothek sichern</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_session.py" />
            <source>Backed up into {name}.</source>
            <translation>Gesichert in {name}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_session.py" />
            <source>Backing up the library</source>
            <translation>Bibliothek wird gesichert</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_files.py" />
            <source>Backup of a library</source>
            <translation>Sicherung einer Bibliothek</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patients_place.py" />
            <source>Begin with a scan</source>
            <translation>Beginnen Sie mit einem Scan</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/view_menus.py" />
            <source>Body around the muscles</source>
            <translation>Körper um die Muskeln</translation>
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
            <translation>Beide Seiten</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Brightness and contrast</source>
            <translation>Helligkeit und Kontrast</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/kept_edit_notice.py" />
            <source>Bring it back</source>
            <translation>Zurückholen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/bring_labels_dialog.py" />
            <source>Bring labels from another visit</source>
            <translation>Labels von einer anderen Untersuchung übertragen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_actions.py" />
            <location filename="../../legseg_desktop/gui/editing/muscle_menu.py" />
            <source>Bring labels from another visit …</source>
            <translation>Labels von einer anderen Untersuchung übertragen …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/bring_labels_dialog.py" />
            <source>Bring over</source>
            <translation>Übertragen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/bring_labels.py" />
            <source>Bringing labels over</source>
            <translation>Labels werden übertragen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/tool_kinds.py" />
            <source>Brush</source>
            <translation>Pinsel</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/shape_panel.py" />
            <source>By</source>
            <translation>Um</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>By the fat fraction of the scan</source>
            <translation>Nach der Fettfraktion des Scans</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/profile_plot.py" />
            <source>CSA (cm²)</source>
            <translation>Fläche (cm²)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/job_bar.py" />
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/job_list.py" />
            <source>Cancelled.</source>
            <translation>Abgebrochen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <source>Centre on the crosshair</source>
            <translation>Auf das Fadenkreuz zentrieren</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/history_dialog.py" />
            <source>Change</source>
            <translation>Änderung</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_model.py" />
            <source>Change
(points)</source>
            <translation>Änderung
(Punkte)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/visit_card.py" />
            <source>Change its day …</source>
            <translation>Tag ändern …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_table.py" />
            <source>Change per muscle</source>
            <translation>Änderung je Muskel</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/first_start.py" />
            <source>Change the folder of the library</source>
            <translation>Ordner der Bibliothek ändern</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/first_start.py" />
            <source>Change …</source>
            <translation>Ändern …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/leg_map.py" />
            <source>Change, {first} to {last}</source>
            <translation>Änderung, {first} bis {last}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/help_commands.py" />
            <source>Check an &amp;update file …</source>
            <translation>&amp;Aktualisierungsdatei prüfen …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/update_dialog.py" />
            <source>Check an update file</source>
            <translation>Aktualisierungsdatei prüfen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/problems_dialog.py" />
            <source>Check of the library</source>
            <translation>Prüfung der Bibliothek</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/import_dialog.py" />
            <source>Check what each image shows. Names and dates are not kept: a pseudonym and the days between visits take their place.</source>
            <translation>Prüfen Sie, was jedes Bild zeigt. Namen und Daten werden nicht behalten: An ihre Stelle treten ein Pseudonym und die Tage zwischen den Untersuchungen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_session.py" />
            <source>Checking the library</source>
            <translation>Bibliothek wird geprüft</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/help_commands.py" />
            <source>Checking the update file</source>
            <translation>Aktualisierungsdatei wird geprüft</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/key_page.py" />
            <source>Choose a command, click into the field and press its new keys.</source>
            <translation>Wählen Sie einen Befehl, klicken Sie in das Feld und drücken Sie seine neuen Tasten.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slope_plot.py" />
            <source>Choose a muscle to see it over the visits.</source>
            <translation>Wählen Sie einen Muskel, um seinen Verlauf zu sehen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/profile_plot.py" />
            <source>Choose a muscle to see its fat fraction and area along the leg.</source>
            <translation>Wählen Sie einen Muskel, um Fettfraktion und Querschnitt entlang des Beins zu sehen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/image_files_dialog.py" />
            <source>Choose fat and water, or in-phase and opposed-phase, or all four: NIfTI files of one acquisition. They can be dropped here. The scan is opened, but not kept in the library.</source>
            <translation>Wählen Sie Fett und Wasser, oder In-Phase und Opposed-Phase, oder alle vier: NIfTI-Dateien einer Aufnahme. Sie können hierher gezogen werden. Der Scan wird geöffnet, aber nicht in die Bibliothek aufgenommen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Choose the muscle there</source>
            <translation>Den Muskel dort wählen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <source>Choose the muscle under the mouse</source>
            <translation>Muskel unter der Maus wählen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/paint_over_choice.py" />
            <source>Choose what may be painted over</source>
            <translation>Wählen, was übermalt werden darf</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/import_source.py" />
            <source>Choose where the images are, or drop them here. You see what is in them, and can change it, before anything is imported. The originals stay untouched.</source>
            <translation>Wählen Sie, wo die Bilder sind, oder ziehen Sie sie hierher. Sie sehen, was darin ist, und können es ändern, bevor etwas importiert wird. Die Originale bleiben unberührt.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/image_files_dialog.py" />
            <source>Choose …</source>
            <translation>Wählen …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Click</source>
            <translation>Klick</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/tool_kinds.py" />
            <source>Click corners or draw freely; a click on the first corner or Return fills the contour, the right button erases in it</source>
            <translation>Ecken anklicken oder frei zeichnen; ein Klick auf die erste Ecke oder die Eingabetaste füllt die Kontur, die rechte Taste löscht darin</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/review_cells.py" />
            <source>Click: done, flagged, to do</source>
            <translation>Klick: fertig, gekennzeichnet, offen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/crash_dialog.py" />
            <location filename="../../legseg_desktop/gui/patients/library_notice.py" />
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/notifications.py" />
            <source>Close the message</source>
            <translation>Meldung schließen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/help_commands.py" />
            <source>Collecting diagnostics</source>
            <translation>Diagnose wird zusammengestellt</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/view_menus.py" />
            <source>Colour by change since the first visit</source>
            <translation>Farbe nach Änderung seit der ersten Untersuchung</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/view_menus.py" />
            <source>Colour by fat fraction</source>
            <translation>Farbe nach Fettfraktion</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/view_menus.py" />
            <source>Colour by muscle</source>
            <translation>Farbe nach Muskel</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/change_legend.py" />
            <source>Colours: change of the fat fraction, up to {reach:.0f} points</source>
            <translation>Farben: Änderung der Fettfraktion, bis {reach:.0f} Punkte</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/change_legend.py" />
            <source>Colours: fat fraction, 0 to 100 %</source>
            <translation>Farben: Fettfraktion, 0 bis 100 %</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/key_page.py" />
            <source>Command</source>
            <translation>Befehl</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/key_page.py" />
            <source>Commands</source>
            <translation>Befehle</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pdf_panel.py" />
            <source>Comment</source>
            <translation>Kommentar</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/compare_place.py" />
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <location filename="../../legseg_desktop/gui/rail.py" />
            <source>Compare</source>
            <translation>Vergleich</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patient_panel.py" />
            <source>Compare the visits</source>
            <translation>Untersuchungen vergleichen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_saving.py" />
            <source>Compare with</source>
            <translation>Vergleichen mit</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/revision_comparison.py" />
            <source>Compared with another revision</source>
            <translation>Mit einer anderen Revision verglichen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/revision_comparison.py" />
            <source>Compared with {revision}: {n} muscles differ, mean DSC {dsc} over all of both legs. A click shows the muscle.</source>
            <translation>Verglichen mit {revision}: {n} Muskeln unterscheiden sich, mittlerer DSC {dsc} über beide Beine. Ein Klick zeigt den Muskel.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_saving.py" />
            <source>Comparing the revisions</source>
            <translation>Revisionen werden verglichen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/agreement_later.py" />
            <source>Comparing with the model's labels</source>
            <translation>Vergleich mit den Labels des Modells</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/diagnostics_dialog.py" />
            <source>Content of the file</source>
            <translation>Inhalt der Datei</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/tool_kinds.py" />
            <source>Contour</source>
            <translation>Kontur</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/crash_dialog.py" />
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_place.py" />
            <source>Copy a picture of Review</source>
            <translation>Bild von „Prüfen“ kopieren</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_place.py" />
            <source>Copy a picture of the view</source>
            <translation>Bild der Ansicht kopieren</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/crash_dialog.py" />
            <source>Copy the details</source>
            <translation>Einzelheiten kopieren</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/muscle_menu.py" />
            <source>Copy to another slice</source>
            <translation>In eine andere Schicht kopieren</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_actions.py" />
            <location filename="../../legseg_desktop/gui/editing/muscle_menu.py" />
            <source>Copy to the next slice</source>
            <translation>In die nächste Schicht kopieren</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_actions.py" />
            <location filename="../../legseg_desktop/gui/editing/muscle_menu.py" />
            <source>Copy to the slice before</source>
            <translation>In die vorherige Schicht kopieren</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/plane_view.py" />
            <source>Coronal</source>
            <translation>Koronar</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_saving.py" />
            <source>Corrected labels aren't saved.</source>
            <translation>Korrigierte Labels sind nicht gespeichert.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <source>Correcting labels</source>
            <translation>Labels korrigieren</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/trial_panel.py" />
            <source>Counting voxels</source>
            <translation>Voxel werden gezählt</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>Crosshair (X)</source>
            <translation>Fadenkreuz (X)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Crosshair follows the mouse</source>
            <translation>Fadenkreuz folgt der Maus</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <source>Crosshair on or off</source>
            <translation>Fadenkreuz ein oder aus</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Ctrl + click</source>
            <translation>Strg + Klick</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Ctrl + right drag</source>
            <translation>Strg + rechts ziehen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Ctrl + wheel</source>
            <translation>Strg + Rad</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/tool_kinds.py" />
            <source>Cut</source>
            <translation>Schneiden</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/import_source.py" />
            <source>DICOM export, DVD or BIDS</source>
            <translation>DICOM-Export, DVD oder BIDS</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/export_panel.py" />
            <source>DICOM exports belong to the study in {name}, and bear its patient's name.</source>
            <translation>DICOM-Exporte gehören zur Studie in {name} und tragen den Namen ihres Patienten.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/export_panel.py" />
            <source>DICOM exports refer to images that LegSeg makes of the stored volume, under the pseudonym.</source>
            <translation>DICOM-Exporte beziehen sich auf Bilder, die LegSeg aus dem gespeicherten Volumen macht, unter dem Pseudonym.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patients_place.py" />
            <source>DICOM folders, DVDs and zip files, NIfTI files, BIDS folders and saved analyses can be dropped anywhere in this window.</source>
            <translation>DICOM-Ordner, DVDs und Zip-Dateien, NIfTI-Dateien, BIDS-Ordner und gespeicherte Auswertungen können überall in dieses Fenster gezogen werden.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_exports.py" />
            <source>DICOM must say who made these labels, which were given:</source>
            <translation>DICOM verlangt die Angabe, wer diese vorgegebenen Labels gemacht hat:</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patients_place.py" />
            <source>DICOM, NIfTI or BIDS</source>
            <translation>DICOM, NIfTI oder BIDS</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/revision_comparison.py" />
            <source>DSC</source>
            <translation>DSC</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/theme.py" />
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>Dark suits a reading room, light an office.</source>
            <translation>Dunkel passt zum Befundungsraum, hell zum Büro.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/image_files_dialog.py" />
            <location filename="../../legseg_desktop/gui/patients/import_dialog.py" />
            <source>Day</source>
            <translation>Tag</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_commands.py" />
            <source>Day of the visit</source>
            <translation>Tag der Untersuchung</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/import_dialog.py" />
            <source>Days since the first visit</source>
            <translation>Tage seit der ersten Untersuchung</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_commands.py" />
            <source>Days since the first visit; empty if not known</source>
            <translation>Tage seit der ersten Untersuchung; leer, wenn nicht bekannt</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/crash_dialog.py" />
            <location filename="../../legseg_desktop/gui/notifications.py" />
            <source>Details</source>
            <translation>Einzelheiten</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patient_details.py" />
            <source>Diagnosis</source>
            <translation>Diagnose</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/diagnostics_dialog.py" />
            <source>Diagnostics</source>
            <translation>Diagnose</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/diagnostics_dialog.py" />
            <source>Diagnostics for support</source>
            <translation>Diagnose für den Support</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/crash_dialog.py" />
            <source>Diagnostics …</source>
            <translation>Diagnose …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slice_pair.py" />
            <source>Difference of the fat fraction</source>
            <translation>Differenz der Fettfraktion</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_saving.py" />
            <location filename="../../legseg_desktop/gui/editing/kept_edit_notice.py" />
            <source>Discard</source>
            <translation>Verwerfen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/crash_dialog.py" />
            <location filename="../../legseg_desktop/gui/job_bar.py" />
            <location filename="../../legseg_desktop/gui/job_list.py" />
            <source>Dismiss</source>
            <translation>Ausblenden</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/review_cells.py" />
            <source>Done</source>
            <translation>Fertig</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_actions.py" />
            <source>Done, and on to the next</source>
            <translation>Fertig, und weiter zum nächsten</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Double click</source>
            <translation>Doppelklick</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/tool_kinds.py" />
            <source>Draw a line through the chosen muscle: the smaller side is erased, in all slices</source>
            <translation>Eine Linie durch den gewählten Muskel ziehen: Die kleinere Seite wird in allen Schichten gelöscht</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_actions.py" />
            <source>Drop what has begun</source>
            <translation>Begonnenes verwerfen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <source>E&amp;xchange water and fat …</source>
            <translation>&amp;Wasser und Fett vertauschen …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/tool_kinds.py" />
            <source>Edge</source>
            <translation>Kante</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/bring_labels_dialog.py" />
            <source>Else each leg is moved as a whole, which takes half the time</source>
            <translation>Sonst wird jedes Bein als Ganzes bewegt, was die halbe Zeit braucht</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>Engine</source>
            <translation>Rechenkern</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pages_bar.py" />
            <source>Enter: the next place; Shift+Enter: the one before (Ctrl+F)</source>
            <translation>Enter: nächste Stelle; Shift+Enter: vorige Stelle (Ctrl+F)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/threshold_panel.py" />
            <source>Erase all others from the muscle</source>
            <translation>Alle anderen aus dem Muskel löschen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/line_modes.py" />
            <source>Erase contour</source>
            <translation>Kontur radieren</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/muscle_operations.py" />
            <source>Erase fat in it</source>
            <translation>Fett darin löschen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/tool_kinds.py" />
            <source>Erase the chosen muscle</source>
            <translation>Den gewählten Muskel löschen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/threshold_panel.py" />
            <source>Erase them from the muscle</source>
            <translation>Aus dem Muskel löschen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/tool_kinds.py" />
            <source>Eraser</source>
            <translation>Radierer</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/review_summary.py" />
            <source>Every muscle that is to do; when none is flagged, the revision is reviewed</source>
            <translation>Jeder noch offene Muskel; ist keiner gekennzeichnet, gilt die Revision als geprüft</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>Exact (float32)</source>
            <translation>Exakt (float32)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>Exact gives the same labels on every computer; fastest may move single voxels at the borders.</source>
            <translation>Exakt gibt auf jedem Computer dieselben Labels; am schnellsten kann einzelne Voxel an den Grenzen verschieben.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/examination.py" />
            <source>Examining the images</source>
            <translation>Bilder werden untersucht</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/exchange_dialog.py" />
            <source>Exchange</source>
            <translation>Vertauschen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_actions.py" />
            <location filename="../../legseg_desktop/gui/editing/muscle_menu.py" />
            <source>Exchange left and right</source>
            <translation>Links und rechts vertauschen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/exchange_dialog.py" />
            <source>Exchange water and fat</source>
            <translation>Wasser und Fett vertauschen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/findings_strip.py" />
            <source>Exchange water and fat in the whole scan or in one leg</source>
            <translation>Wasser und Fett im ganzen Scan oder in einem Bein vertauschen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/findings_strip.py" />
            <source>Exchange …</source>
            <translation>Vertauschen …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/exchange_commands.py" />
            <source>Exchanging water and fat</source>
            <translation>Wasser und Fett werden vertauscht</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/muscle_model.py" />
            <source>Expected
overlap</source>
            <translation>Erwartete
Überlappung</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_exports.py" />
            <source>Export</source>
            <translation>Export</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_place.py" />
            <source>Export files …</source>
            <translation>Dateien exportieren …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_exports.py" />
            <source>Export into</source>
            <translation>Exportieren nach</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/file_commands.py" />
            <source>Export the PDF</source>
            <translation>PDF exportieren</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_place.py" />
            <source>Export the PDF …</source>
            <translation>PDF exportieren …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/file_commands.py" />
            <source>Export the comparison into</source>
            <translation>Vergleich exportieren nach</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/compare_place.py" />
            <source>Export …</source>
            <translation>Exportieren …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_exports.py" />
            <source>Exported into {name}</source>
            <translation>Exportiert nach {name}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_exports.py" />
            <source>Exported into {name}: {n} of {all} formats</source>
            <translation>Exportiert nach {name}: {n} von {all} Formaten</translation>
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
            <translation>FF % jetzt</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/revision_comparison.py" />
            <source>FF % then</source>
            <translation>FF % damals</translation>
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
            <translation>FF über 50 % unklar</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/cursor_readout.py" />
            <source>FF {value} %</source>
            <translation>FF {value} %</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>Fastest</source>
            <translation>Am schnellsten</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/image_files_dialog.py" />
            <location filename="../../legseg_desktop/gui/patients/image_tile.py" />
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>Fat</source>
            <translation>Fett</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/image_files_dialog.py" />
            <source>Fat and water will be derived from the phases. Fat fractions above 50 % then read too low.</source>
            <translation>Fett und Wasser werden aus den Phasen abgeleitet. Fettfraktionen über 50 % werden dann zu niedrig gelesen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/threshold_panel.py" />
            <source>Fat fraction</source>
            <translation>Fettfraktion</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <source>Fat fraction fainter</source>
            <translation>Fettfraktion schwächer</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <source>Fat fraction over the image</source>
            <translation>Fettfraktion über dem Bild</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>Fat fraction over the image (W)</source>
            <translation>Fettfraktion über dem Bild (W)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <source>Fat fraction stronger</source>
            <translation>Fettfraktion stärker</translation>
        </message>
        <message numerus="yes">
            <location filename="../../legseg_desktop/gui/patients/revision_words.py" />
            <source>Fat fraction {mean} % over {n} muscles</source>
            <translation>
                <numerusform>Fettfraktion {mean} % über {n} Muskel</numerusform>
                <numerusform>Fettfraktion {mean} % über {n} Muskeln</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>Fat fraction, 0 to 100 %</source>
            <translation>Fettfraktion, 0 bis 100 %</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/leg_map.py" />
            <source>Fat fraction, {visit}</source>
            <translation>Fettfraktion, {visit}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/threshold_panel.py" />
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>Fat image</source>
            <translation>Fettbild</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/muscle_menu.py" />
            <source>Fat is above</source>
            <translation>Fett ist über</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/diagnostics_dialog.py" />
            <location filename="../../legseg_desktop/gui/patients/import_source.py" />
            <source>Files</source>
            <translation>Dateien</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_place.py" />
            <source>Files to export</source>
            <translation>Zu exportierende Dateien</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/tool_kinds.py" />
            <source>Fill</source>
            <translation>Füllen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/muscle_operations.py" />
            <source>Fill holes</source>
            <translation>Löcher füllen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/muscle_operations.py" />
            <source>Fill in between its slices</source>
            <translation>Zwischen seinen Schichten auffüllen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_actions.py" />
            <source>Fill the contour</source>
            <translation>Kontur füllen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/tool_kinds.py" />
            <source>Fill what is connected and looks alike, within one label</source>
            <translation>Füllen, was zusammenhängt und gleich aussieht, innerhalb eines Labels</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/key_page.py" />
            <source>Find a command or a key</source>
            <translation>Befehl oder Taste suchen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pages_bar.py" />
            <location filename="../../legseg_desktop/gui/reports/report_preview.py" />
            <source>Find in the pages</source>
            <translation>Auf den Seiten suchen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>Find the muscles and measure them (Ctrl+G)</source>
            <translation>Muskeln finden und messen (Strg+G)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pages_bar.py" />
            <location filename="../../legseg_desktop/gui/reports/report_preview.py" />
            <source>Fit the page</source>
            <translation>Ganze Seite</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pages_bar.py" />
            <location filename="../../legseg_desktop/gui/reports/report_preview.py" />
            <source>Fit the width</source>
            <translation>Ganze Breite</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <source>Fit to the views</source>
            <translation>In die Ansichten einpassen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>Fit to the views (Ctrl+F)</source>
            <translation>In die Ansichten einpassen (Strg+F)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_actions.py" />
            <source>Flag the chosen muscle</source>
            <translation>Gewählten Muskel kennzeichnen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/review_cells.py" />
            <source>Flagged</source>
            <translation>Gekennzeichnet</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_files.py" />
            <source>Folder of a library, or an empty folder for a new one</source>
            <translation>Ordner einer Bibliothek, oder ein leerer Ordner für eine neue</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/file_commands.py" />
            <source>Folder with the images of {name}</source>
            <translation>Ordner mit den Bildern von {name}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_exports.py" />
            <source>Folder with the scan's own DICOM files</source>
            <translation>Ordner mit den eigenen DICOM-Dateien des Scans</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pdf_panel.py" />
            <source>For a patient: numbers and a chart</source>
            <translation>Patient: Zahlen und Diagramm</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pdf_panel.py" />
            <source>For a study: every statistic</source>
            <translation>Studie: alle Statistiken</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/threshold_panel.py" />
            <source>From</source>
            <translation>Von</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>From the next start. Translations are drafts that no native reader of the field has checked: the English text counts. Reports, tables and the command line are in English.</source>
            <translation>Ab dem nächsten Start. Die Übersetzungen sind Entwürfe, die noch kein Muttersprachler des Fachs geprüft hat: Es gilt der englische Text. Berichte, Tabellen und die Kommandozeile sind auf Englisch.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/import_plan.py" />
            <source>Give every patient a pseudonym.</source>
            <translation>Geben Sie jedem Patienten ein Pseudonym.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/import_plan.py" />
            <source>Give every visit a name.</source>
            <translation>Geben Sie jeder Untersuchung einen Namen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/muscle_menu.py" />
            <source>Give it to</source>
            <translation>Zuweisen an</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/muscle_menu.py" />
            <source>Give it to the {muscle}</source>
            <translation>Zuweisen an: {muscle}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_table.py" />
            <source>Group of muscles</source>
            <translation>Muskelgruppe</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/muscle_operations.py" />
            <source>Grow</source>
            <translation>Wachsen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/muscle_menu.py" />
            <source>Grow, shrink, smooth by</source>
            <translation>Wachsen, schrumpfen, glätten um</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>Half of what is free, at most 3 GB</source>
            <translation>Die Hälfte des freien, höchstens 3 GB</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/muscle_table.py" />
            <source>Hide all muscles</source>
            <translation>Alle Muskeln ausblenden</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <source>Hide or show the chosen muscle</source>
            <translation>Gewählten Muskel aus- oder einblenden</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/findings_strip.py" />
            <source>Hide where</source>
            <translation>Ort ausblenden</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/theme.py" />
            <source>High contrast</source>
            <translation>Hoher Kontrast</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_actions.py" />
            <location filename="../../legseg_desktop/gui/editing/history_list.py" />
            <location filename="../../legseg_desktop/gui/editing/options_bar.py" />
            <source>History</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_commands.py" />
            <source>History of the scan</source>
            <translation>Verlauf des Scans</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_commands.py" />
            <source>History of {name}</source>
            <translation>Verlauf von {name}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/options_bar.py" />
            <source>How different from the first place what is taken may be</source>
            <translation>Wie sehr das Erfasste von der ersten Stelle abweichen darf</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pdf_panel.py" />
            <source>How the numbers were made</source>
            <translation>Wie die Zahlen entstanden</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slice_pair.py" />
            <source>How the visits are shown</source>
            <translation>Wie die Untersuchungen gezeigt werden</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/registration_dialog.py" />
            <source>How the visits lie over one another</source>
            <translation>Wie die Untersuchungen übereinanderliegen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/first_start.py" />
            <source>I understand</source>
            <translation>Verstanden</translation>
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
            <translation>Bild</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/import_dialog.py" />
            <source>Import</source>
            <translation>Importieren</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/import_source.py" />
            <source>Import a folder</source>
            <translation>Ordner importieren</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/image_files_dialog.py" />
            <location filename="../../legseg_desktop/gui/patients/import_source.py" />
            <location filename="../../legseg_desktop/gui/patients/patients_place.py" />
            <source>Import a scan</source>
            <translation>Scan importieren</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patients_place.py" />
            <source>Import a scan …</source>
            <translation>Scan importieren …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/import_source.py" />
            <source>Import files</source>
            <translation>Dateien importieren</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_session.py" />
            <source>Importing</source>
            <translation>Import</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/trial_panel.py" />
            <source>In the views, what it loses is hatched
and what it gains is bright blue.</source>
            <translation>In den Ansichten ist schraffiert, was er verliert,
und leuchtend blau, was er gewinnt.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slice_pair.py" />
            <source>In turn (B)</source>
            <translation>Im Wechsel (B)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/image_files_dialog.py" />
            <location filename="../../legseg_desktop/gui/patients/image_tile.py" />
            <source>In-phase</source>
            <translation>In-Phase</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/threshold_panel.py" />
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>In-phase image</source>
            <translation>In-Phase-Bild</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/label_editor.py" />
            <source>It began on other labels than those that were shown; to undo all of its steps brings these back.</source>
            <translation>Sie begann auf anderen Labels als den angezeigten; macht man alle ihre Schritte rückgängig, sind diese wieder da.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../legseg_desktop/gui/crash_dialog.py" />
            <source>It has happened {n} times.</source>
            <translation>
                <numerusform>Es ist einmal passiert.</numerusform>
                <numerusform>Es ist {n}-mal passiert.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/update_dialog.py" />
            <source>It lists no changes</source>
            <translation>Sie nennt keine Änderungen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/key_page.py" />
            <source>Its own</source>
            <translation>Seine eigenen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_saving.py" />
            <source>Keep for next time</source>
            <translation>Für das nächste Mal behalten</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/options_bar.py" />
            <source>Keep the corrected labels as a new revision (Ctrl+S)</source>
            <translation>Korrigierte Labels als neue Revision ablegen (Strg+S)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_saving.py" />
            <source>Keeping the labels</source>
            <translation>Labels werden abgelegt</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_saving.py" />
            <source>Kept, they are offered when the scan is opened again. Ctrl+S saves them.</source>
            <translation>Behalten, werden sie angeboten, wenn der Scan wieder geöffnet wird. Strg+S speichert sie.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/key_page.py" />
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>Keys</source>
            <translation>Tasten</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Keys and mouse</source>
            <translation>Tasten und Maus</translation>
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
            <translation>Labels schwächer</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/bring_labels.py" />
            <source>Labels of {visit}</source>
            <translation>Labels von {visit}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/bring_labels.py" />
            <source>Labels of {visit}, revision {n}</source>
            <translation>Labels von {visit}, Revision {n}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <source>Labels on or off</source>
            <translation>Labels ein oder aus</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>Labels on or off (S)</source>
            <translation>Labels ein oder aus (S)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <source>Labels stronger</source>
            <translation>Labels stärker</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_preview.py" />
            <source>Larger</source>
            <translation>Größer</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pages_bar.py" />
            <source>Larger (Ctrl++)</source>
            <translation>Größer (Ctrl++)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_actions.py" />
            <source>Larger brush</source>
            <translation>Pinsel größer</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patient_model.py" />
            <source>Last visit</source>
            <translation>Letzte Untersuchung</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/registration_bar.py" />
            <source>Lay the visits over one another</source>
            <translation>Untersuchungen überlagern</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slice_pair.py" />
            <source>Lay the visits over one another first: a difference needs it.</source>
            <translation>Überlagern Sie zuerst die Untersuchungen: Eine Differenz setzt das voraus.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/registration_bar.py" />
            <source>Laying the legs over one another was stopped.</source>
            <translation>Das Überlagern der Beine wurde angehalten.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/registered_visits.py" />
            <source>Laying the visits over one another</source>
            <translation>Untersuchungen werden überlagert</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pdf_panel.py" />
            <source>Layout</source>
            <translation>Aufbau</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/view_menus.py" />
            <source>Layout of the views</source>
            <translation>Anordnung der Ansichten</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/image_tile.py" />
            <source>Leave out</source>
            <translation>Auslassen</translation>
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
            <translation>Linke Taste</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Left drag, arrow keys</source>
            <translation>Links ziehen, Pfeiltasten</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/compare_place.py" />
            <source>Leg map</source>
            <translation>Beinkarte</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/crash_dialog.py" />
            <source>LegSeg can't start.</source>
            <translation>LegSeg kann nicht starten.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/crash_dialog.py" />
            <source>LegSeg didn't end properly last time: it crashed, was stopped, or the computer was switched off. What was saved is unharmed.</source>
            <translation>LegSeg wurde letztes Mal nicht ordentlich beendet: Es ist abgestürzt, wurde angehalten, oder der Computer wurde ausgeschaltet. Was gespeichert war, ist unversehrt.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/first_start.py" />
            <source>LegSeg is for research only and is not a medical device. Its model has not been validated on patients: check every segmentation before you use a number.</source>
            <translation>LegSeg ist nur für die Forschung bestimmt und kein Medizinprodukt. Sein Modell wurde nicht an Patienten validiert: Prüfen Sie jede Segmentierung, bevor Sie eine Zahl verwenden.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/about.py" />
            <source>LegSeg measures the fat fraction of each thigh muscle from Dixon MRI: it segments, lets you check, compares visits and reports.</source>
            <translation>LegSeg misst die Fettfraktion jedes Oberschenkelmuskels in der Dixon-MRT: Es segmentiert, lässt Sie prüfen, vergleicht Untersuchungen und berichtet.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>Level</source>
            <translation>Lage</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/leg_map.py" />
            <source>Levels of the length that all visits see, from its lower end. Point at a muscle for its name and figure.</source>
            <translation>Höhen des Abschnitts, den alle Untersuchungen zeigen, von dessen unterem Ende an. Zeigen Sie auf einen Muskel für Namen und Zahl.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/theme.py" />
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/review_cells.py" />
            <source>Lock (B)</source>
            <translation>Sperren (B)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_actions.py" />
            <source>Lock or unlock the chosen muscle</source>
            <translation>Gewählten Muskel sperren oder freigeben</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/review_cells.py" />
            <source>Locked: no tool changes it (B)</source>
            <translation>Gesperrt: Kein Werkzeug ändert ihn (B)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/tool_kinds.py" />
            <source>Look</source>
            <translation>Ansehen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_place.py" />
            <source>Look at the PDF</source>
            <translation>PDF ansehen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/overlap_words.py" />
            <source>Look at the outline before you use this muscle's fat fraction.</source>
            <translation>Sehen Sie den Umriss an, bevor Sie die Fettfraktion dieses Muskels verwenden.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/registration_bar.py" />
            <source>Look at the registration …</source>
            <translation>Registrierung ansehen …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_session.py" />
            <source>Looking at the images</source>
            <translation>Bilder werden angesehen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_saving.py" />
            <source>Make this the current</source>
            <translation>Zur aktuellen machen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_session.py" />
            <location filename="../../legseg_desktop/gui/session.py" />
            <source>Making the demo patient</source>
            <translation>Demo-Patient wird erzeugt</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_preview.py" />
            <source>Making the pages …</source>
            <translation>Die Seiten werden erzeugt …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/surface_view.py" />
            <source>Making the surfaces …</source>
            <translation>Oberflächen werden erzeugt …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/findings_strip.py" />
            <source>Mark the fat under the skin that looks like water, in the place of labels</source>
            <translation>Das Fett unter der Haut, das wie Wasser aussieht, anstelle der Labels markieren</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/review_summary.py" />
            <source>Mark the rest as done</source>
            <translation>Übrige als fertig markieren</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slice_pair.py" />
            <source>Matched along the legs.</source>
            <translation>Entlang der Beine abgestimmt.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slice_pair.py" />
            <source>Matched along the {side} leg.</source>
            <translation>Entlang des Beins abgestimmt ({side}).</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/visit_card.py" />
            <source>Mean over all voxels of the measured muscles that have signal.</source>
            <translation>Mittel über alle Voxel der gemessenen Muskeln, die Signal haben.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/muscle_model.py" />
            <source>Mean {mean} %, median {median} %, SD {sd}, percentiles 5 to 95: {low} to {high} %</source>
            <translation>Mittel {mean} %, Median {median} %, SD {sd}, Perzentile 5 bis 95: {low} bis {high} %</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/first_start.py" />
            <source>Measuring how fast it segments …</source>
            <translation>Es wird gemessen, wie schnell segmentiert wird …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/live_numbers.py" />
            <source>Measuring the muscles</source>
            <translation>Muskeln werden gemessen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/first_start.py" />
            <source>Measuring this computer</source>
            <translation>Dieser Computer wird gemessen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Middle drag</source>
            <translation>Mit mittlerer Taste ziehen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Middle or Shift + left drag</source>
            <translation>Mit mittlerer Taste oder Umschalt + links ziehen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/visit_card.py" />
            <source>More about the scan</source>
            <translation>Mehr zum Scan</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/visit_card.py" />
            <source>More about the visit</source>
            <translation>Mehr zur Untersuchung</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>Most memory</source>
            <translation>Größter Arbeitsspeicher</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Mouse in 3D</source>
            <translation>Maus in 3D</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Mouse in a plane</source>
            <translation>Maus in einer Ebene</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Move the crosshair</source>
            <translation>Fadenkreuz bewegen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/tool_kinds.py" />
            <source>Move the crosshair and the picture</source>
            <translation>Fadenkreuz und Bild bewegen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Move the crosshair by one voxel</source>
            <translation>Fadenkreuz um ein Voxel bewegen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Move the picture</source>
            <translation>Bild bewegen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_model.py" />
            <location filename="../../legseg_desktop/gui/editing/revision_comparison.py" />
            <location filename="../../legseg_desktop/gui/editing/tool_strip.py" />
            <location filename="../../legseg_desktop/gui/results/muscle_model.py" />
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>Muscle</source>
            <translation>Muskel</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/bring_labels_dialog.py" />
            <location filename="../../legseg_desktop/gui/results/muscle_table.py" />
            <source>Muscles</source>
            <translation>Muskeln</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/surface_view.py" />
            <source>Muscles in 3D</source>
            <translation>Muskeln in 3D</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/findings_strip.py" />
            <source>Muscles partly out of view</source>
            <translation>Muskeln, die zum Teil nicht im Bild sind</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/revision_comparison.py" />
            <source>Muscles that differ</source>
            <translation>Muskeln, die sich unterscheiden</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/findings_strip.py" />
            <source>Muscles to check</source>
            <translation>Muskeln zum Nachsehen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_commands.py" />
            <location filename="../../legseg_desktop/gui/patients/import_dialog.py" />
            <source>Name of the visit</source>
            <translation>Name der Untersuchung</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/key_page.py" />
            <source>New keys</source>
            <translation>Neue Tasten</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <source>Next image</source>
            <translation>Nächstes Bild</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <source>Next muscle</source>
            <translation>Nächster Muskel</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_actions.py" />
            <source>Next muscle to do</source>
            <translation>Nächster offener Muskel</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Next or previous slice</source>
            <translation>Nächste oder vorherige Schicht</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_preview.py" />
            <source>Next place</source>
            <translation>Nächste Stelle</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <source>Next slice</source>
            <translation>Nächste Schicht</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/key_page.py" />
            <source>No keys</source>
            <translation>Keine Tasten</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>No leg could be laid over the first visit's.</source>
            <translation>Kein Bein konnte auf das der ersten Untersuchung gelegt werden.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/agreement_later.py" />
            <source>No model made these labels. With those that were opened: DSC {dsc}</source>
            <translation>Diese Labels stammen von keinem Modell. Gegenüber den geöffneten: DSC {dsc}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/revision_words.py" />
            <source>No muscle could be measured.</source>
            <translation>Kein Muskel konnte gemessen werden.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/trial_panel.py" />
            <source>No muscle is chosen.</source>
            <translation>Kein Muskel ist gewählt.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/review_flow.py" />
            <source>No muscle is left to do.</source>
            <translation>Kein Muskel ist mehr offen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pages_bar.py" />
            <source>No pages yet</source>
            <translation>Noch keine Seiten</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>No part of it is seen at all visits.</source>
            <translation>Kein Teil davon ist bei allen Untersuchungen zu sehen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patient_panel.py" />
            <source>No scan is left of this patient.</source>
            <translation>Von diesem Patienten ist kein Scan übrig.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_place.py" />
            <source>No scan is open: import one or open an analysis in Patients (Ctrl+1).</source>
            <translation>Kein Scan ist offen: Importieren Sie einen, oder öffnen Sie eine Auswertung unter Patienten (Strg+1).</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/crash_dialog.py" />
            <source>No segmentation is unsaved. What you were just doing may not be done.</source>
            <translation>Keine Segmentierung ist ungespeichert. Was Sie gerade taten, ist vielleicht nicht ausgeführt.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/paint_over_choice.py" />
            <location filename="../../legseg_desktop/gui/reports/export_panel.py" />
            <source>None</source>
            <translation>Keine</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>Not comparable: the visits show different parts of it.</source>
            <translation>Nicht vergleichbar: Die Untersuchungen zeigen verschiedene Teile davon.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>Not every leg fits; look at the registration.</source>
            <translation>Nicht jedes Bein passt; sehen Sie sich die Registrierung an.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/overlap_words.py" />
            <source>Not known: no ensemble of networks drew this muscle.</source>
            <translation>Nicht bekannt: Diesen Muskel hat kein Ensemble von Netzen gezeichnet.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slice_pair.py" />
            <source>Not matched yet: at the same place of the scanner's table.</source>
            <translation>Noch nicht abgestimmt: gleiche Stelle des Untersuchungstischs.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/first_start.py" />
            <source>Not measured yet</source>
            <translation>Noch nicht gemessen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/first_start.py" />
            <source>Not measured; 'legseg doctor' does it, too.</source>
            <translation>Nicht gemessen; das tut auch „legseg doctor“.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/options_bar.py" />
            <source>Not safe on disk</source>
            <translation>Nicht sicher auf der Festplatte</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_saving.py" />
            <location filename="../../legseg_desktop/gui/library_files.py" />
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <source>Not saved</source>
            <translation>Nicht gespeichert</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_place.py" />
            <source>Not saved yet.</source>
            <translation>Noch nicht gespeichert.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/review_flow.py" />
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_actions.py" />
            <source>Note on the chosen muscle …</source>
            <translation>Notiz zum gewählten Muskel …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/review_flow.py" />
            <source>Note on the {muscle} (no patient data):</source>
            <translation>Notiz zu: {muscle} (keine Patientendaten):</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_model.py" />
            <location filename="../../legseg_desktop/gui/results/muscle_model.py" />
            <source>Notes</source>
            <translation>Hinweise</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pdf_panel.py" />
            <source>Notes on single muscles</source>
            <translation>Hinweise zu einzelnen Muskeln</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/about.py" />
            <source>Nothing leaves this computer: the program opens no network connection.</source>
            <translation>Nichts verlässt diesen Computer: Das Programm öffnet keine Netzwerkverbindung.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/update_dialog.py" />
            <source>Nothing was installed. To update, back up the library (File &gt; Library &gt; Back up), close LegSeg and install the file as you installed LegSeg.</source>
            <translation>Es wurde nichts installiert. Zum Aktualisieren sichern Sie die Bibliothek (Datei &gt; Bibliothek &gt; Sichern), schließen LegSeg und installieren die Datei so, wie Sie LegSeg installiert haben.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/export_panel.py" />
            <source>Numbers in CSV tables</source>
            <translation>Zahlen in CSV-Tabellen</translation>
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
            <translation>Woran</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>Of the whole window, against its usual size.</source>
            <translation>Des ganzen Fensters, im Verhältnis zur üblichen Größe.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/history_list.py" />
            <source>Oldest that is kept</source>
            <translation>Ältester behaltener Schritt</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/overlap_words.py" />
            <source>On simulated patients muscles as divided overlapped with the truth with a DSC of {mean} on average,
and 90 % of them with {low} to {high}. That is expected, not measured on this patient.</source>
            <translation>Bei simulierten Patienten überlappten ebenso uneinige Muskeln mit der Wahrheit mit einem DSC von im Mittel {mean},
und 90 % von ihnen mit {low} bis {high}. Das ist erwartet, nicht an diesem Patienten gemessen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slice_pair.py" />
            <source>One</source>
            <translation>Die eine</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>One model for all</source>
            <translation>Ein Modell für alle</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/image_files_dialog.py" />
            <source>One pair is needed: fat and water, or both phases.</source>
            <translation>Ein Paar wird gebraucht: Fett und Wasser, oder beide Phasen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <location filename="../../legseg_desktop/gui/viewer/view_menus.py" />
            <source>One view alone</source>
            <translation>Eine Ansicht allein</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>One view alone, or all again</source>
            <translation>Eine Ansicht allein, oder wieder alle</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/compare_place.py" />
            <source>One visit and the other in turn</source>
            <translation>Die eine und die andere Untersuchung im Wechsel</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_saving.py" />
            <source>Only scans of the library have revisions</source>
            <translation>Nur Scans der Bibliothek haben Revisionen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>Opacity of the labels</source>
            <translation>Deckkraft der Labels</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>Opacity of the labels (A and D)</source>
            <translation>Deckkraft der Labels (A und D)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patient_panel.py" />
            <source>Open all segmented visits and show their change</source>
            <translation>Alle segmentierten Untersuchungen öffnen und ihre Änderung zeigen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/file_commands.py" />
            <location filename="../../legseg_desktop/gui/patients/patients_place.py" />
            <source>Open an analysis</source>
            <translation>Auswertung öffnen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patients_place.py" />
            <source>Open an analysis …</source>
            <translation>Auswertung öffnen …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/library_notice.py" />
            <source>Open another …</source>
            <translation>Andere öffnen …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/visit_card.py" />
            <source>Open in Review</source>
            <translation>Zum Prüfen öffnen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_place.py" />
            <source>Open or segment a scan first: a report needs numbers.</source>
            <translation>Öffnen oder segmentieren Sie zuerst einen Scan: Ein Bericht braucht Zahlen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/library_notice.py" />
            <source>Open read-only</source>
            <translation>Schreibgeschützt öffnen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/visit_card.py" />
            <source>Open revision {n}</source>
            <translation>Revision {n} öffnen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <source>Open the &amp;demo patient</source>
            <translation>D&amp;emo-Patient öffnen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patients_place.py" />
            <source>Open the demo patient</source>
            <translation>Demo-Patient öffnen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/compare_place.py" />
            <source>Open two or more segmented visits of one patient to compare them. Visits belong together when their patient has the same name.</source>
            <translation>Öffnen Sie zum Vergleichen zwei oder mehr segmentierte Untersuchungen eines Patienten. Untersuchungen gehören zusammen, wenn ihr Patient denselben Namen hat.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/open_visits.py" />
            <source>Open visits</source>
            <translation>Offene Untersuchungen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>OpenVINO</source>
            <translation>OpenVINO</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/session.py" />
            <source>Opening the analysis</source>
            <translation>Auswertung wird geöffnet</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_session.py" />
            <source>Opening the library</source>
            <translation>Bibliothek wird geöffnet</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_scans.py" />
            <location filename="../../legseg_desktop/gui/session.py" />
            <source>Opening the scan</source>
            <translation>Scan wird geöffnet</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_scans.py" />
            <source>Opening the visits</source>
            <translation>Untersuchungen werden geöffnet</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/image_files_dialog.py" />
            <location filename="../../legseg_desktop/gui/patients/image_tile.py" />
            <source>Opposed-phase</source>
            <translation>Opposed-Phase</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/threshold_panel.py" />
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>Opposed-phase image</source>
            <translation>Opposed-Phase-Bild</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/export_panel.py" />
            <source>Original DICOM files …</source>
            <translation>Original-DICOM-Dateien …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>Outlines instead of fill (O)</source>
            <translation>Umrisse statt Füllung (O)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <source>Outlines or fill</source>
            <translation>Umrisse oder Füllung</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/paint_over_choice.py" />
            <source>Over background</source>
            <translation>Über Hintergrund</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/paint_over_choice.py" />
            <source>Over chosen</source>
            <translation>Über Gewähltes</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/paint_over_choice.py" />
            <source>Over everything</source>
            <translation>Über alles</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>Over the extent that all visits see: {change} points</source>
            <translation>Im Bereich, den alle Untersuchungen zeigen: {change} Punkte</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/compare_place.py" />
            <source>Over time</source>
            <translation>Zeitverlauf</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/paint_over_choice.py" />
            <source>Over unfinished</source>
            <translation>Über nicht Fertiges</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/muscle_model.py" />
            <source>Overlap (DSC) with the true muscle to expect, and its range: what muscles on which the networks were as divided had on simulated patients. It is not measured on this patient.</source>
            <translation>Zu erwartende Überlappung (DSC) mit dem wahren Muskel und ihr Bereich: was Muskeln, bei denen die Netze ebenso uneins waren, bei simulierten Patienten hatten. Sie ist nicht an diesem Patienten gemessen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/file_commands.py" />
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/view_pictures.py" />
            <source>PNG pictures (*.png)</source>
            <translation>PNG-Bilder (*.png)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/help_commands.py" />
            <source>Package of LegSeg; its signature lies beside it</source>
            <translation>LegSeg-Paket; seine Signatur liegt daneben</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/help_commands.py" />
            <source>Packages (*.deb *.run *.exe *.dmg *.minisig);;All files (*)</source>
            <translation>Pakete (*.deb *.run *.exe *.dmg *.minisig);;Alle Dateien (*)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_preview.py" />
            <source>Page after</source>
            <translation>Nächste Seite</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pages_bar.py" />
            <source>Page after (Ctrl+PgDown)</source>
            <translation>Nächste Seite (Ctrl+PgDown)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_preview.py" />
            <source>Page before</source>
            <translation>Vorige Seite</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pages_bar.py" />
            <source>Page before (Ctrl+PgUp)</source>
            <translation>Vorige Seite (Ctrl+PgUp)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pages_bar.py" />
            <source>Page {n} of {all}</source>
            <translation>Seite {n} von {all}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>Pages</source>
            <translation>Seiten</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pages_view.py" />
            <source>Pages of the report</source>
            <translation>Seiten des Berichts</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/tool_kinds.py" />
            <source>Paint only what looks like the place where the stroke began</source>
            <translation>Nur malen, was aussieht wie die Stelle, an der der Strich begann</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/paint_over_choice.py" />
            <source>Paint over</source>
            <translation>Übermalen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/tool_kinds.py" />
            <source>Paint the chosen muscle; the right button erases</source>
            <translation>Den gewählten Muskel malen; die rechte Taste löscht</translation>
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
            <translation>Patient</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <location filename="../../legseg_desktop/gui/patients/patient_list.py" />
            <location filename="../../legseg_desktop/gui/rail.py" />
            <source>Patients</source>
            <translation>Patienten</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patients_place.py" />
            <source>Patients and visits</source>
            <translation>Patienten und Untersuchungen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pdf_panel.py" />
            <source>Pictures</source>
            <translation>Bilder</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/view_menus.py" />
            <source>Pictures of the views</source>
            <translation>Bilder der Ansichten</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_preview.py" />
            <source>Place before</source>
            <translation>Vorige Stelle</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_model.py" />
            <source>Points
a year</source>
            <translation>Punkte
pro Jahr</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/desk_journal.py" />
            <source>Preparing the journal</source>
            <translation>Journal wird vorbereitet</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/tool_kinds.py" />
            <source>Press in one muscle and move its border with a neighbour</source>
            <translation>In einem Muskel drücken und seine Grenze zu einem Nachbarn verschieben</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <source>Previous image</source>
            <translation>Vorheriges Bild</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <source>Previous muscle</source>
            <translation>Vorheriger Muskel</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <source>Previous slice</source>
            <translation>Vorherige Schicht</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pdf_panel.py" />
            <source>Printed below the summary</source>
            <translation>Steht unter der Zusammenfassung</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/profile_plot.py" />
            <source>Profiles along the leg appear here once the scan is segmented.</source>
            <translation>Hier erscheinen Profile entlang des Beins, sobald der Scan segmentiert ist.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/profile_plot.py" />
            <source>Profiles along the leg: drag this up</source>
            <translation>Profile entlang des Beins: hier hochziehen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pdf_panel.py" />
            <source>Profiles along the muscles</source>
            <translation>Profile entlang der Muskeln</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/import_dialog.py" />
            <location filename="../../legseg_desktop/gui/patients/patient_details.py" />
            <source>Pseudonym</source>
            <translation>Pseudonym</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/file_commands.py" />
            <source>Pseudonym of the patient</source>
            <translation>Pseudonym des Patienten</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/tool_kinds.py" />
            <source>Push</source>
            <translation>Schieben</translation>
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
            <translation>Bereich des gezeigten Signals (rechts ziehen, nach links oder rechts)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_actions.py" />
            <source>Redo</source>
            <translation>Wiederholen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/options_bar.py" />
            <source>Redo (Ctrl+Shift+Z, Ctrl+Y)</source>
            <translation>Wiederholen (Strg+Umschalt+Z, Strg+Y)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/job_list.py" />
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/muscle_operations.py" />
            <source>Remove small pieces</source>
            <translation>Kleine Stücke entfernen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_commands.py" />
            <location filename="../../legseg_desktop/gui/patients/patient_panel.py" />
            <source>Remove the patient</source>
            <translation>Patient entfernen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_commands.py" />
            <source>Remove the scan</source>
            <translation>Scan entfernen</translation>
        </message>
        <message numerus="yes">
            <location filename="../../legseg_desktop/gui/library_commands.py" />
            <source>Remove the scan and its {n} revisions from the library for good?</source>
            <translation>
                <numerusform>Den Scan und seine Revision endgültig aus der Bibliothek entfernen?</numerusform>
                <numerusform>Den Scan und seine {n} Revisionen endgültig aus der Bibliothek entfernen?</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_commands.py" />
            <source>Remove the scan from the library for good?</source>
            <translation>Den Scan endgültig aus der Bibliothek entfernen?</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/visit_card.py" />
            <source>Remove the scan …</source>
            <translation>Scan entfernen …</translation>
        </message>
        <message numerus="yes">
            <location filename="../../legseg_desktop/gui/library_commands.py" />
            <source>Remove {name} with {n} scans from the library for good?</source>
            <translation>
                <numerusform>{name} mit einem Scan endgültig aus der Bibliothek entfernen?</numerusform>
                <numerusform>{name} mit {n} Scans endgültig aus der Bibliothek entfernen?</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_commands.py" />
            <source>Rename the visit</source>
            <translation>Untersuchung umbenennen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/visit_card.py" />
            <source>Rename the visit …</source>
            <translation>Untersuchung umbenennen …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/muscle_operations.py" />
            <source>Repeat its slices in between</source>
            <translation>Seine Schichten dazwischen wiederholen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <location filename="../../legseg_desktop/gui/rail.py" />
            <location filename="../../legseg_desktop/gui/reports/report_place.py" />
            <source>Report</source>
            <translation>Bericht</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_place.py" />
            <source>Report on {scan}</source>
            <translation>Bericht über {scan}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <source>Research use only, not a medical device</source>
            <translation>Nur für die Forschung, kein Medizinprodukt</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/about.py" />
            <source>Research use only, not a medical device.</source>
            <translation>Nur für die Forschung, kein Medizinprodukt.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_files.py" />
            <source>Restore the library into a new folder in</source>
            <translation>Bibliothek wiederherstellen in einem neuen Ordner in</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_session.py" />
            <source>Restoring the library</source>
            <translation>Bibliothek wird wiederhergestellt</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <location filename="../../legseg_desktop/gui/rail.py" />
            <location filename="../../legseg_desktop/gui/results/review_summary.py" />
            <location filename="../../legseg_desktop/gui/viewer/review_place.py" />
            <source>Review</source>
            <translation>Prüfen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/visit_card.py" />
            <source>Reviewed</source>
            <translation>Geprüft</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/revision_words.py" />
            <source>Revision {n}: {author}, {time}</source>
            <translation>Revision {n}: {author}, {time}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/options_bar.py" />
            <source>Revisions of this scan</source>
            <translation>Revisionen dieses Scans</translation>
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
            <translation>Rechts und links scheinen bei einer der Untersuchungen vertauscht.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Right drag</source>
            <translation>Rechts ziehen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Right drag, wheel</source>
            <translation>Rechts ziehen, Rad</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/image_tile.py" />
            <source>Role of series {name}</source>
            <translation>Rolle der Serie {name}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/plane_view.py" />
            <source>Sagittal</source>
            <translation>Sagittal</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/options_bar.py" />
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_place.py" />
            <source>Save a picture of Review …</source>
            <translation>Bild von „Prüfen“ speichern …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_place.py" />
            <source>Save a picture of the view …</source>
            <translation>Bild der Ansicht speichern …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/crash_dialog.py" />
            <source>Save diagnostics …</source>
            <translation>Diagnose speichern …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/file_commands.py" />
            <source>Save the analysis in (best: beside the images)</source>
            <translation>Auswertung speichern in (am besten neben den Bildern)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_place.py" />
            <source>Save the analysis …</source>
            <translation>Auswertung speichern …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/diagnostics_dialog.py" />
            <source>Save the diagnostics</source>
            <translation>Diagnose speichern</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_place.py" />
            <source>Save the picture</source>
            <translation>Bild speichern</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/diagnostics_dialog.py" />
            <source>Save …</source>
            <translation>Speichern …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_saving.py" />
            <source>Saved as it was; later changes aren't saved yet.</source>
            <translation>Wie vorher gespeichert; spätere Änderungen sind noch nicht gespeichert.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/session.py" />
            <source>Saved in {name}</source>
            <translation>Gespeichert in {name}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/session.py" />
            <source>Saving the analysis</source>
            <translation>Auswertung wird gespeichert</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_saving.py" />
            <source>Saving the corrected labels</source>
            <translation>Korrigierte Labels werden gespeichert</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/import_plan.py" />
            <source>Say which images are fat and water, or in-phase and opposed-phase.</source>
            <translation>Sagen Sie, welche Bilder Fett und Wasser sind, oder In-Phase und Opposed-Phase.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pages_bar.py" />
            <source>Scale of the pages</source>
            <translation>Maßstab der Seiten</translation>
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
            <translation>Scans können trotzdem geöffnet werden, werden aber nicht aufgenommen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <source>Se&amp;ttings …</source>
            <translation>Eins&amp;tellungen …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patient_list.py" />
            <location filename="../../legseg_desktop/gui/patients/patients_place.py" />
            <source>Search the patients</source>
            <translation>Patienten suchen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patient_list.py" />
            <source>Search: pseudonym, diagnosis, tag, visit</source>
            <translation>Suche: Pseudonym, Diagnose, Stichwort, Untersuchung</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/visit_card.py" />
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <location filename="../../legseg_desktop/gui/viewer/review_place.py" />
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>Segment</source>
            <translation>Segmentieren</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/visit_card.py" />
            <location filename="../../legseg_desktop/gui/viewer/review_place.py" />
            <source>Segment again</source>
            <translation>Erneut segmentieren</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_scans.py" />
            <location filename="../../legseg_desktop/gui/session.py" />
            <source>Segmentation</source>
            <translation>Segmentierung</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/visit_card.py" />
            <source>Segmenting …</source>
            <translation>Segmentierung läuft …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patient_details.py" />
            <source>Sex</source>
            <translation>Geschlecht</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/shape_panel.py" />
            <source>Shape of the muscle</source>
            <translation>Form des Muskels</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_model.py" />
            <source>Shared FF %
{visit}</source>
            <translation>Gem. FF %
{visit}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Shift + move</source>
            <translation>Umschalt + bewegen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/muscle_table.py" />
            <source>Show all muscles</source>
            <translation>Alle Muskeln zeigen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/findings_strip.py" />
            <source>Show all {n}</source>
            <translation>Alle {n} zeigen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/findings_strip.py" />
            <source>Show less</source>
            <translation>Weniger zeigen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/visit_card.py" />
            <source>Show the history …</source>
            <translation>Verlauf zeigen …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patient_panel.py" />
            <source>Show the patient's history</source>
            <translation>Verlauf des Patienten zeigen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/job_bar.py" />
            <source>Show what waits and what isn't done</source>
            <translation>Zeigen, was wartet und was nicht fertig wurde</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/findings_strip.py" />
            <source>Show where</source>
            <translation>Ort zeigen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/muscle_operations.py" />
            <source>Shrink</source>
            <translation>Schrumpfen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_model.py" />
            <location filename="../../legseg_desktop/gui/compare/comparison_table.py" />
            <location filename="../../legseg_desktop/gui/editing/revision_comparison.py" />
            <location filename="../../legseg_desktop/gui/results/muscle_model.py" />
            <location filename="../../legseg_desktop/gui/results/muscle_table.py" />
            <source>Side</source>
            <translation>Seite</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slice_pair.py" />
            <source>Side by side</source>
            <translation>Nebeneinander</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>Signal shown mid-grey (right drag, up or down)</source>
            <translation>Signal, das mittelgrau erscheint (rechts ziehen, nach oben oder unten)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slice_pair.py" />
            <source>Slice</source>
            <translation>Schicht</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/slice_slider.py" />
            <source>Slice along the leg</source>
            <translation>Schicht entlang des Beins</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/slice_slider.py" />
            <source>Slice along the leg; the band shows where the chosen muscle lies</source>
            <translation>Schicht entlang des Beins; das Band zeigt, wo der gewählte Muskel liegt</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/compare_place.py" />
            <source>Slices</source>
            <translation>Schichten</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/muscle_menu.py" />
            <location filename="../../legseg_desktop/gui/editing/shape_panel.py" />
            <source>Small pieces are below</source>
            <translation>Kleine Stücke sind unter</translation>
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
            <translation>Pinsel kleiner</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/muscle_operations.py" />
            <source>Smooth</source>
            <translation>Glätten</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/crash_dialog.py" />
            <source>Something went wrong inside LegSeg. The window goes on.</source>
            <translation>In LegSeg ist ein Fehler aufgetreten. Das Fenster läuft weiter.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/job_list.py" />
            <source>Something went wrong inside the program.</source>
            <translation>Im Programm ist ein Fehler aufgetreten.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/notifications.py" />
            <source>Something went wrong inside the program; your data are unchanged.</source>
            <translation>Im Programm ist ein Fehler aufgetreten; Ihre Daten sind unverändert.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Space + move</source>
            <translation>Leertaste + bewegen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/options_bar.py" />
            <source>Square instead of round</source>
            <translation>Quadratisch statt rund</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/registration_dialog.py" />
            <source>Squares of the first visit and of the later one in turn, in a coronal slice through the middle of the leg. Skin and bone should run on from square to square; the muscles need not.</source>
            <translation>Felder der ersten und der späteren Untersuchung im Wechsel, in einer koronaren Schicht durch die Mitte des Beins. Haut und Knochen sollen sich von Feld zu Feld fortsetzen; die Muskeln müssen es nicht.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/visit_model.py" />
            <source>State</source>
            <translation>Stand</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/state_chips.py" />
            <source>State: {word}</source>
            <translation>Stand: {word}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pdf_panel.py" />
            <source>Table and chart</source>
            <translation>Tabelle und Diagramm</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patient_details.py" />
            <source>Tags</source>
            <translation>Stichwörter</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>TensorFlow</source>
            <translation>TensorFlow</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>Text si&amp;ze</source>
            <translation>Schriftg&amp;röße</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/bring_labels_dialog.py" />
            <source>The &amp;muscles ticked</source>
            <translation>Die angekreuzten &amp;Muskeln</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/exchange_dialog.py" />
            <source>The &amp;whole scan</source>
            <translation>Der &amp;ganze Scan</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/surface_view.py" />
            <source>The 3D view has failed; everything else works without it.</source>
            <translation>Die 3D-Ansicht ist ausgefallen; alles andere geht ohne sie.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_place.py" />
            <source>The PDF</source>
            <translation>Das PDF</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_place.py" />
            <source>The analysis is saved.</source>
            <translation>Die Auswertung ist gespeichert.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <source>The chosen muscle alone, or all</source>
            <translation>Nur der gewählte Muskel, oder alle</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/muscle_table.py" />
            <source>The chosen muscle alone, or all (Shift+S)</source>
            <translation>Nur der gewählte Muskel, oder alle (Umschalt+S)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_saving.py" />
            <source>The corrected labels are kept as a new revision.</source>
            <translation>Die korrigierten Labels sind als neue Revision abgelegt.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/label_editor.py" />
            <source>The edit is back, to its last finished step.</source>
            <translation>Die Bearbeitung ist zurück, bis zu ihrem letzten fertigen Schritt.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>The fastest here</source>
            <translation>Was hier am schnellsten ist</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>The fat fraction was estimated differently.</source>
            <translation>Die Fettfraktion wurde anders geschätzt.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/help_commands.py" />
            <source>The first &amp;ten minutes</source>
            <translation>Die ersten &amp;zehn Minuten</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/tutorial_dialog.py" />
            <source>The first ten minutes</source>
            <translation>Die ersten zehn Minuten</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/exchange_commands.py" />
            <source>The images are written into a new folder and opened. These files stay.</source>
            <translation>Die Bilder werden in einen neuen Ordner geschrieben und geöffnet. Diese Dateien bleiben.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/revision_comparison.py" />
            <source>The labels are those of {revision}.</source>
            <translation>Die Labels sind die von {revision}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>The labels come from different models.</source>
            <translation>Die Labels stammen von verschiedenen Modellen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/bring_labels.py" />
            <source>The labels of {visit} are brought over.</source>
            <translation>Die Labels von {visit} sind übertragen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/bring_labels.py" />
            <source>The labels of {visit} change nothing here.</source>
            <translation>Die Labels von {visit} ändern hier nichts.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/registration_bar.py" />
            <source>The legs are being laid over one another.</source>
            <translation>Die Beine werden gerade überlagert.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/registration_bar.py" />
            <source>The legs aren't laid over one another yet.</source>
            <translation>Die Beine sind noch nicht überlagert.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>The legs fit well: they lie up to {mm:.1f} mm off.</source>
            <translation>Die Beine passen gut: Sie liegen bis {mm:.1f} mm daneben.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/library_notice.py" />
            <source>The library is open read-only: nothing in it can be changed.</source>
            <translation>Die Bibliothek ist schreibgeschützt geöffnet: Nichts darin kann geändert werden.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_session.py" />
            <source>The library is whole: every file is there, unchanged.</source>
            <translation>Die Bibliothek ist heil: Jede Datei ist da, unverändert.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>The model for little fat</source>
            <translation>Das Modell für wenig Fett</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>The model for much fat</source>
            <translation>Das Modell für viel Fett</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/surface_view.py" />
            <source>The muscles appear here in 3D
once the scan is segmented.</source>
            <translation>Hier erscheinen die Muskeln in 3D,
sobald der Scan segmentiert ist.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>The muscles were measured with other options.</source>
            <translation>Die Muskeln wurden mit anderen Optionen gemessen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/about.py" />
            <source>The network's weights were trained by this project on simulated scans. They are not the weights of the published method and have not been validated on patients: check every segmentation before you use a number.</source>
            <translation>Die Gewichte des Netzes wurden von diesem Projekt an simulierten Scans trainiert. Es sind nicht die Gewichte der veröffentlichten Methode, und sie wurden nicht an Patienten validiert: Prüfen Sie jede Segmentierung, bevor Sie eine Zahl verwenden.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/first_start.py" />
            <source>The networks can't be run here: Help &gt; Diagnostics says why.</source>
            <translation>Die Netze können hier nicht laufen: Hilfe &gt; Diagnose sagt, warum.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/first_start.py" />
            <source>The networks take about {n} s for a scan of both thighs; reading and measuring come on top.</source>
            <translation>Die Netze brauchen etwa {n} s für einen Scan beider Oberschenkel; Lesen und Messen kommen hinzu.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slice_pair.py" />
            <source>The other</source>
            <translation>Die andere</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/image_files_dialog.py" />
            <source>The other pair is incomplete; it will be derived.</source>
            <translation>Das andere Paar ist unvollständig; es wird abgeleitet.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/exchange_dialog.py" />
            <source>The patient's &amp;left leg</source>
            <translation>Das &amp;linke Bein des Patienten</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/exchange_dialog.py" />
            <source>The patient's &amp;right leg</source>
            <translation>Das &amp;rechte Bein des Patienten</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_place.py" />
            <source>The picture is on the clipboard.</source>
            <translation>Das Bild ist in der Zwischenablage.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>The program that computes the network; the first choice tries those installed once and keeps the fastest.</source>
            <translation>Das Programm, das das Netz berechnet; die erste Wahl probiert die installierten einmal aus und behält das schnellste.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/session.py" />
            <source>The scan</source>
            <translation>Der Scan</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/leg_map.py" />
            <source>The visits have no level in common.</source>
            <translation>Die Untersuchungen haben keine Höhe gemeinsam.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/overlap_words.py" />
            <source>The votes of the model's networks are divided by {entropy} % over this muscle (0 %: all agree).</source>
            <translation>Die Stimmen der Netze des Modells sind über diesem Muskel zu {entropy} % geteilt (0 %: alle einig).</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>The voxels differ in size.</source>
            <translation>Die Voxel sind verschieden groß.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/findings_strip.py" />
            <source>The whole scan</source>
            <translation>Der ganze Scan</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/trial_panel.py" />
            <source>The {muscle} is locked: unlock it to change it.</source>
            <translation>{muscle} ist gesperrt: zum Ändern entsperren.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../legseg_desktop/gui/editing/history_list.py" />
            <source>The {n} oldest steps can't be undone any more.</source>
            <translation>
                <numerusform>Der älteste Schritt kann nicht mehr rückgängig gemacht werden.</numerusform>
                <numerusform>Die {n} ältesten Schritte können nicht mehr rückgängig gemacht werden.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <source>Theme</source>
            <translation>Farbschema</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_saving.py" />
            <source>These labels are the current ones now.</source>
            <translation>Diese Labels sind jetzt die aktuellen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/bring_labels_dialog.py" />
            <source>They take the place of the labels that are here, as one step that can be undone. Muscles that are locked or done stay as they are; so does what the other visit doesn't show.</source>
            <translation>Sie treten an die Stelle der Labels hier, als ein Schritt, der rückgängig gemacht werden kann. Gesperrte oder fertige Muskeln bleiben, wie sie sind; ebenso, was die andere Untersuchung nicht zeigt.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/first_start.py" />
            <source>This computer</source>
            <translation>Dieser Computer</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/diagnostics_dialog.py" />
            <source>This is all that goes into the file: no images, no results, no names of patients, users or folders. What might be a name was cut: […]. Nothing is sent; you do that yourself.</source>
            <translation>Das ist alles, was in die Datei kommt: keine Bilder, keine Ergebnisse, keine Namen von Patienten, Benutzern oder Ordnern. Was ein Name sein könnte, wurde gekürzt: […]. Nichts wird gesendet; das tun Sie selbst.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>This leg fits badly: look at the picture.</source>
            <translation>Dieses Bein passt schlecht: Sehen Sie sich das Bild an.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slice_pair.py" />
            <source>This level isn't in view at this visit.</source>
            <translation>Diese Höhe ist bei dieser Untersuchung nicht im Bild.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/file_commands.py" />
            <source>This scan is in the library already.</source>
            <translation>Dieser Scan ist schon in der Bibliothek.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/first_start.py" />
            <source>This translation is a draft; File &gt; Settings &gt; Window gives English back.</source>
            <translation>Diese Übersetzung ist ein Entwurf; unter Datei &gt; Einstellungen &gt; Fenster lässt sich Englisch wählen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/threshold_panel.py" />
            <source>Threshold</source>
            <translation>Schwellenwert</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_actions.py" />
            <location filename="../../legseg_desktop/gui/editing/muscle_menu.py" />
            <source>Threshold …</source>
            <translation>Schwellenwert …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/options_bar.py" />
            <source>Through the slices, too (3D)</source>
            <translation>Auch durch die Schichten (3D)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/history_dialog.py" />
            <source>Time</source>
            <translation>Zeit</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/threshold_panel.py" />
            <source>To</source>
            <translation>Bis</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/review_cells.py" />
            <source>To do</source>
            <translation>Offen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/brush_size.py" />
            <source>To the side, to the front and upwards</source>
            <translation>Zur Seite, nach vorn und nach oben</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/job_bar.py" />
            <location filename="../../legseg_desktop/gui/job_list.py" />
            <location filename="../../legseg_desktop/gui/patients/library_notice.py" />
            <source>Try again</source>
            <translation>Erneut versuchen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/notifications.py" />
            <source>Try again. If it happens again, report it with the details below.</source>
            <translation>Versuchen Sie es noch einmal. Wenn es wieder geschieht, melden Sie es mit den Einzelheiten unten.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_actions.py" />
            <location filename="../../legseg_desktop/gui/editing/muscle_menu.py" />
            <source>Try out a shape …</source>
            <translation>Eine Form ausprobieren …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Turn</source>
            <translation>Drehen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/tutorial_dialog.py" />
            <source>Tutorial</source>
            <translation>Einführung</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/view_menus.py" />
            <source>Two by two</source>
            <translation>Zwei mal zwei</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <source>Two by two views</source>
            <translation>Zwei mal zwei Ansichten</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/import_plan.py" />
            <source>Two patients can't have the same pseudonym: {name}.</source>
            <translation>Zwei Patienten können nicht dasselbe Pseudonym haben: {name}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/import_plan.py" />
            <source>Two visits of {name} have the same name.</source>
            <translation>Zwei Untersuchungen von {name} haben denselben Namen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/plane_view.py" />
            <source>Uncertainty %</source>
            <translation>Unsicherheit %</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>Uncertainty is known after a segmentation with several networks</source>
            <translation>Die Unsicherheit ist nach einer Segmentierung mit mehreren Netzen bekannt</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <source>Uncertainty or labels</source>
            <translation>Unsicherheit oder Labels</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>Uncertainty: where the networks of the model disagree (U)</source>
            <translation>Unsicherheit: wo die Netze des Modells uneins sind (U)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_actions.py" />
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/options_bar.py" />
            <source>Undo (Ctrl+Z)</source>
            <translation>Rückgängig (Strg+Z)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/brush_size.py" />
            <source>Unit of the brush's width</source>
            <translation>Einheit der Pinselbreite</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/registration_bar.py" />
            <source>Until then whole muscles are compared, whatever part of them is in view.</source>
            <translation>Bis dahin werden ganze Muskeln verglichen, gleich welcher Teil im Bild ist.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/threshold_panel.py" />
            <source>Values from</source>
            <translation>Werte von</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/bring_labels_dialog.py" />
            <location filename="../../legseg_desktop/gui/patients/image_files_dialog.py" />
            <location filename="../../legseg_desktop/gui/patients/import_dialog.py" />
            <location filename="../../legseg_desktop/gui/patients/visit_model.py" />
            <source>Visit</source>
            <translation>Untersuchung</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patient_model.py" />
            <source>Visits</source>
            <translation>Untersuchungen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/compare_place.py" />
            <source>Visits of {patient}</source>
            <translation>Untersuchungen von {patient}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/visit_axis.py" />
            <source>Visits over the days</source>
            <translation>Untersuchungen über die Tage</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_model.py" />
            <source>Volume
change %</source>
            <translation>Volumen
Änd. %</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slope_plot.py" />
            <source>Volume (mL)</source>
            <translation>Volumen (mL)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/visit_model.py" />
            <source>Voxels and spacing</source>
            <translation>Voxel und Abstände</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/job_list.py" />
            <source>Waiting</source>
            <translation>Wartet</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/visit_model.py" />
            <source>Warnings</source>
            <translation>Warnungen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/image_files_dialog.py" />
            <location filename="../../legseg_desktop/gui/patients/image_tile.py" />
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>Water</source>
            <translation>Wasser</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/exchange_commands.py" />
            <source>Water and fat are exchanged in a new scan. The old one is still there.</source>
            <translation>Wasser und Fett sind in einem neuen Scan vertauscht. Der alte ist noch da.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/exchange_commands.py" />
            <source>Water and fat are exchanged in {name}. The old files stay.</source>
            <translation>Wasser und Fett sind in {name} vertauscht. Die alten Dateien bleiben.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/threshold_panel.py" />
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>Water image</source>
            <translation>Wasserbild</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/history_dialog.py" />
            <source>What</source>
            <translation>Was</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/view_menus.py" />
            <source>What 3D shows</source>
            <translation>Was 3D zeigt</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/tool_strip.py" />
            <source>What can be done to the whole of the chosen muscle</source>
            <translation>Was mit dem ganzen gewählten Muskel getan werden kann</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/update_dialog.py" />
            <source>What changes</source>
            <translation>Was sich ändert</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/paint_over_choice.py" />
            <source>What may be painted over</source>
            <translation>Was übermalt werden darf</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/paint_over_choice.py" />
            <source>What may be painted over, beside what is locked, which never is</source>
            <translation>Was übermalt werden darf; Gesperrtes nie</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/overlap_words.py" />
            <source>What that is worth is not known: the model isn't calibrated.</source>
            <translation>Was das bedeutet, ist nicht bekannt: Das Modell ist nicht kalibriert.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/leg_map.py" />
            <source>What the colours show</source>
            <translation>Was die Farben zeigen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/shape_panel.py" />
            <location filename="../../legseg_desktop/gui/editing/threshold_panel.py" />
            <source>What to do</source>
            <translation>Was zu tun ist</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Wheel</source>
            <translation>Rad</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/file_commands.py" />
            <source>Where are the images?</source>
            <translation>Wo sind die Bilder?</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/file_commands.py" />
            <source>Where should the demo patient go?</source>
            <translation>Wohin soll der Demo-Patient?</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pdf_panel.py" />
            <source>Where the numbers come from</source>
            <translation>Woher die Zahlen kommen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>Which model segments; by the fat fraction, a first pass measures the muscles and 20 % is the border.</source>
            <translation>Welches Modell segmentiert; nach der Fettfraktion misst ein erster Durchgang die Muskeln, und 20 % ist die Grenze.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/history_dialog.py" />
            <source>Who</source>
            <translation>Wer</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_exports.py" />
            <source>Who made the labels?</source>
            <translation>Wer hat die Labels gemacht?</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_model.py" />
            <source>Whole FF %
{visit}</source>
            <translation>Ganz FF %
{visit}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>Whole muscle: {change} points</source>
            <translation>Ganzer Muskel: {change} Punkte</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/registration_bar.py" />
            <source>Whole muscles are compared, whatever part of them is in view.</source>
            <translation>Verglichen werden ganze Muskeln, gleich welcher Teil im Bild ist.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>Width</source>
            <translation>Weite</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/brush_size.py" />
            <source>Width of the brush (- and +)</source>
            <translation>Breite des Pinsels (- und +)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>Window</source>
            <translation>Fenster</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>With less memory a leg is cut into more pieces, which takes longer.</source>
            <translation>Mit weniger Speicher wird ein Bein in mehr Stücke zerlegt, was länger dauert.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/agreement_later.py" />
            <source>With the model's labels: DSC {dsc}</source>
            <translation>Gegenüber den Labels des Modells: DSC {dsc}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/threshold_panel.py" />
            <source>Within</source>
            <translation>Innerhalb</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/compare_place.py" />
            <source>Without the visits' days there is no change a year.</source>
            <translation>Ohne die Tage der Untersuchungen gibt es keine Änderung pro Jahr.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/compare_place.py" />
            <source>Write the comparison as a table (CSV) and as a PDF</source>
            <translation>Den Vergleich als Tabelle (CSV) und als PDF schreiben</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/exchange_commands.py" />
            <source>Write the exchanged images into</source>
            <translation>Vertauschte Bilder schreiben in</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/session.py" />
            <source>Writing the PDF</source>
            <translation>PDF wird geschrieben</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/session.py" />
            <source>Writing the comparison</source>
            <translation>Vergleich wird geschrieben</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/help_commands.py" />
            <location filename="../../legseg_desktop/gui/session.py" />
            <location filename="../../legseg_desktop/gui/viewer/review_place.py" />
            <source>Written: {name}</source>
            <translation>Geschrieben: {name}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patient_details.py" />
            <source>Year of birth</source>
            <translation>Geburtsjahr</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/crash_dialog.py" />
            <source>Your library and settings are unchanged. Save the diagnostics for help.</source>
            <translation>Ihre Bibliothek und Ihre Einstellungen sind unverändert. Speichern Sie die Diagnose, um Hilfe zu bekommen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/first_start.py" />
            <source>Your scans are kept in</source>
            <translation>Ihre Scans liegen in</translation>
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
            <translation>Zoom</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patients_place.py" />
            <source>a folder that LegSeg has saved</source>
            <translation>ein Ordner, den LegSeg gespeichert hat</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/import_plan.py" />
            <source>a guess</source>
            <translation>geraten</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/image_files_dialog.py" />
            <source>a pseudonym; the same for every visit of a patient</source>
            <translation>ein Pseudonym; dasselbe für jede Untersuchung eines Patienten</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/job_bar.py" />
            <source>about {n} min left</source>
            <translation>noch etwa {n} min</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/job_bar.py" />
            <source>about {n} s left</source>
            <translation>noch etwa {n} s</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>absent</source>
            <translation>fehlt</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slice_pair.py" />
            <location filename="../../legseg_desktop/gui/program_messages.py" />
            <source>and</source>
            <translation>und</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>auto takes a graphics card if there is one that works, else the CPU.</source>
            <translation>auto nimmt eine Grafikkarte, wenn eine funktioniert, sonst den Prozessor.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/program_messages.py" />
            <source>back</source>
            <translation>hinten</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>body cut at the side</source>
            <translation>Körper seitlich abgeschnitten</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/program_messages.py" />
            <source>both</source>
            <translation>beide</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>both legs</source>
            <translation>beide Beine</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/history_dialog.py" />
            <source>changed</source>
            <translation>geändert</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/profile_plot.py" />
            <source>cm²</source>
            <translation>cm²</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>complete</source>
            <translation>vollständig</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>cut above</source>
            <translation>oben abgeschnitten</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>cut above and below</source>
            <translation>oben und unten abgeschnitten</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>cut at the side</source>
            <translation>seitlich abgeschnitten</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>cut below</source>
            <translation>unten abgeschnitten</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>cut both</source>
            <translation>beidseits abgeschn.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>cut by the images</source>
            <translation>angeschnitten</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/revision_words.py" />
            <source>day {day}</source>
            <translation>Tag {day}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/image_files_dialog.py" />
            <source>days since the first visit; for change a year</source>
            <translation>Tage seit der ersten Untersuchung; für die Änderung pro Jahr</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/history_dialog.py" />
            <source>edited</source>
            <translation>bearbeitet</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>empty slices</source>
            <translation>leere Schichten</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/program_messages.py" />
            <source>fat</source>
            <translation>Fett</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>fat and water swapped?</source>
            <translation>Fett und Wasser vertauscht?</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patient_details.py" />
            <source>female</source>
            <translation>weiblich</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>fits badly</source>
            <translation>passt schlecht</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>fits well</source>
            <translation>passt gut</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/program_messages.py" />
            <source>forward</source>
            <translation>vorn</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/program_messages.py" />
            <source>front</source>
            <translation>vorn</translation>
        </message>
        <message numerus="yes">
            <location filename="../../legseg_desktop/gui/editing/trial_panel.py" />
            <source>gains {n} voxels, {volume} mm³</source>
            <translation>
                <numerusform>gewinnt {n} Voxel, {volume} mm³</numerusform>
                <numerusform>gewinnt {n} Voxel, {volume} mm³</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/program_messages.py" />
            <source>high</source>
            <translation>hoch</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>hole without signal</source>
            <translation>Loch ohne Signal</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/history_dialog.py" />
            <location filename="../../legseg_desktop/gui/patients/state_chips.py" />
            <location filename="../../legseg_desktop/gui/patients/visit_model.py" />
            <source>imported</source>
            <translation>importiert</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>in pieces</source>
            <translation>in Stücken</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/import_dialog.py" />
            <source>in the library already: the visits are added to this patient</source>
            <translation>schon in der Bibliothek: Die Untersuchungen werden diesem Patienten hinzugefügt</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_place.py" />
            <source>in this computer's viewer</source>
            <translation>im Anzeigeprogramm dieses Computers</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/program_messages.py" />
            <source>in-phase</source>
            <translation>In-Phase</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/cursor_readout.py" />
            <source>label {n}</source>
            <translation>Label {n}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_place.py" />
            <source>labels, FF, tables, PDF</source>
            <translation>Labels, FF, Tabellen, PDF</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/program_messages.py" />
            <source>larger</source>
            <translation>größer</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/program_messages.py" />
            <source>laterally</source>
            <translation>lateral</translation>
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
            <translation>linkes Bein</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>legs fit badly</source>
            <translation>Beine passen schlecht</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>less fat, beyond {least}</source>
            <translation>weniger Fett, über {least}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/import_plan.py" />
            <source>likely</source>
            <translation>wahrscheinlich</translation>
        </message>
        <message numerus="yes">
            <location filename="../../legseg_desktop/gui/editing/trial_panel.py" />
            <source>loses {n} voxels, {volume} mm³ ({share} % of it)</source>
            <translation>
                <numerusform>verliert {n} Voxel, {volume} mm³ ({share} % davon)</numerusform>
                <numerusform>verliert {n} Voxel, {volume} mm³ ({share} % davon)</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/program_messages.py" />
            <source>low</source>
            <translation>tief</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/program_messages.py" />
            <source>lower</source>
            <translation>untere</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/muscle_model.py" />
            <source>mL</source>
            <translation>mL</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/revision_comparison.py" />
            <source>mL now</source>
            <translation>mL jetzt</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/revision_comparison.py" />
            <source>mL then</source>
            <translation>mL damals</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patient_details.py" />
            <source>male</source>
            <translation>männlich</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/program_messages.py" />
            <source>medially</source>
            <translation>medial</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>metal?</source>
            <translation>Metall?</translation>
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
            <translation>mm: eine Größe im Patienten; Voxel: gleich viele entlang jeder Achse</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>more fat, beyond {least}</source>
            <translation>mehr Fett, über {least}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patient_details.py" />
            <source>names nobody</source>
            <translation>nennt niemanden beim Namen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>narrow images</source>
            <translation>schmale Bilder</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>negative signal</source>
            <translation>negatives Signal</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/import_dialog.py" />
            <source>new patient</source>
            <translation>neuer Patient</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/image_tile.py" />
            <source>no picture</source>
            <translation>kein Bild</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>noisy images</source>
            <translation>verrauschte Bilder</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patient_details.py" />
            <source>none; separate them by commas</source>
            <translation>keine; mit Kommas trennen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>not a thigh?</source>
            <translation>kein Oberschenkel?</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pages_bar.py" />
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>not found</source>
            <translation>nicht gefunden</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/image_files_dialog.py" />
            <location filename="../../legseg_desktop/gui/patients/patient_details.py" />
            <source>not given</source>
            <translation>nicht angegeben</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>not judged</source>
            <translation>nicht beurteilt</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/import_dialog.py" />
            <location filename="../../legseg_desktop/gui/patients/patient_details.py" />
            <source>not known</source>
            <translation>unbekannt</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>not seen at all visits</source>
            <translation>nicht bei allen Untersuchungen im Bild</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>not water and fat?</source>
            <translation>nicht Wasser und Fett?</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/trial_panel.py" />
            <source>nothing would change</source>
            <translation>nichts würde sich ändern</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>noticed at the import</source>
            <translation>beim Import bemerkt</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/leg_map.py" />
            <source>of the whole muscle</source>
            <translation>des ganzen Muskels</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>on the other leg</source>
            <translation>auf dem anderen Bein</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>one leg only</source>
            <translation>nur ein Bein</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/program_messages.py" />
            <source>opposed-phase</source>
            <translation>Opposed-Phase</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>order unclear</source>
            <translation>Reihenfolge unklar</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patient_details.py" />
            <source>other</source>
            <translation>anderes</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>other estimator</source>
            <translation>anderer Schätzer</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>other model</source>
            <translation>anderes Modell</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>other options</source>
            <translation>andere Optionen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>other part in view</source>
            <translation>anderer Teil im Bild</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>other voxel size</source>
            <translation>andere Voxelgröße</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/leg_map.py" />
            <location filename="../../legseg_desktop/gui/compare/slope_plot.py" />
            <source>over the shared extent</source>
            <translation>im gemeinsamen Bereich</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>phase units unclear</source>
            <translation>Einheit der Phase unklar</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>phases exchanged?</source>
            <translation>Phasen vertauscht?</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/leg_map.py" />
            <source>points</source>
            <translation>Punkte</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/history_dialog.py" />
            <source>removed</source>
            <translation>entfernt</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>repeated slices</source>
            <translation>wiederholte Schichten</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/history_dialog.py" />
            <location filename="../../legseg_desktop/gui/patients/revision_words.py" />
            <location filename="../../legseg_desktop/gui/patients/state_chips.py" />
            <source>reported</source>
            <translation>berichtet</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/history_dialog.py" />
            <source>restored</source>
            <translation>wiederhergestellt</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/history_dialog.py" />
            <location filename="../../legseg_desktop/gui/patients/revision_words.py" />
            <location filename="../../legseg_desktop/gui/patients/state_chips.py" />
            <source>reviewed</source>
            <translation>geprüft</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_saving.py" />
            <source>revision {n}</source>
            <translation>Revision {n}</translation>
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
            <translation>rechtes Bein</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/history_dialog.py" />
            <location filename="../../legseg_desktop/gui/patients/state_chips.py" />
            <source>segmented</source>
            <translation>segmentiert</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/visit_model.py" />
            <source>segmented, not saved</source>
            <translation>segmentiert, nicht gespeichert</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/visit_model.py" />
            <source>segmented, saved</source>
            <translation>segmentiert, gespeichert</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/image_tile.py" />
            <source>series {number}</source>
            <translation>Serie {number}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>short images</source>
            <translation>kurze Bilder</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>sides differ in size</source>
            <translation>Seiten verschieden groß</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>sides exchanged?</source>
            <translation>Seiten vertauscht?</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patients_place.py" />
            <source>simulated, three visits</source>
            <translation>simuliert, drei Untersuchungen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/program_messages.py" />
            <source>smaller</source>
            <translation>kleiner</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>stack shifted?</source>
            <translation>Stapel verschoben?</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>stacks differ</source>
            <translation>Stapel verschieden</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>stacks only touch</source>
            <translation>Stapel grenzen nur aneinander</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>stacks placed by content</source>
            <translation>Stapel nach Inhalt angeordnet</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/job_bar.py" />
            <source>stopping …</source>
            <translation>wird angehalten …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/image_files_dialog.py" />
            <source>such as 2026-03</source>
            <translation>zum Beispiel 2026-03</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/import_plan.py" />
            <source>sure</source>
            <translation>sicher</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_place.py" />
            <source>the formats ticked below</source>
            <translation>die unten angekreuzten Formate</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_place.py" />
            <source>the pages below, to file</source>
            <translation>die Seiten unten, zum Ablegen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/threshold_panel.py" />
            <source>to</source>
            <translation>bis</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/cursor_readout.py" />
            <source>uncertainty {value} %</source>
            <translation>Unsicherheit {value} %</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/overlap_words.py" />
            <source>unsure</source>
            <translation>unsicher</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>unusual size</source>
            <translation>ungewöhnliche Größe</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>unusual voxels</source>
            <translation>ungewöhnliche Voxel</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/program_messages.py" />
            <source>upper</source>
            <translation>obere</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>upside down?</source>
            <translation>auf dem Kopf?</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/cursor_readout.py" />
            <source>voxel {i}, {j}, {k}</source>
            <translation>Voxel {i}, {j}, {k}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/brush_size.py" />
            <source>voxels</source>
            <translation>Voxel</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/program_messages.py" />
            <source>water</source>
            <translation>Wasser</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>water or fat undecided</source>
            <translation>Wasser oder Fett unentschieden</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slope_plot.py" />
            <source>whole muscle</source>
            <translation>ganzer Muskel</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slope_plot.py" />
            <source>whole muscle where nothing is shared</source>
            <translation>ganzer Muskel, wo nichts gemeinsam ist</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>within {least}</source>
            <translation>innerhalb von {least}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>wrong level?</source>
            <translation>falsche Höhe?</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>wrong place?</source>
            <translation>falsche Stelle?</translation>
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
            <translation>{change}: größer als die kleinste nachweisbare Änderung von {least} mL</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>{change}: within the smallest detectable change of {least} mL</source>
            <translation>{change}: innerhalb der kleinsten nachweisbaren Änderung von {least} mL</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/profile_plot.py" />
            <source>{muscle} along the leg</source>
            <translation>{muscle} entlang des Beins</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/profile_plot.py" />
            <source>{muscle}, {side}, along the leg (dashed: the other side)</source>
            <translation>{muscle}, {side}, entlang des Beins (gestrichelt: die andere Seite)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/leg_map.py" />
            <source>{muscle}: no figure that can be compared</source>
            <translation>{muscle}: keine vergleichbare Zahl</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/review_summary.py" />
            <source>{m} min {s} s</source>
            <translation>{m} min {s} s</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/review_cells.py" />
            <source>{m} min {s} s spent on it</source>
            <translation>{m} min {s} s damit verbracht</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/visit_axis.py" />
            <source>{n:.1f} y</source>
            <translation>{n:.1f} J</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <source>{name} (library read-only)</source>
            <translation>{name} (Bibliothek schreibgeschützt)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/image_files_dialog.py" />
            <source>{name} does not exist.</source>
            <translation>{name} gibt es nicht.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/session.py" />
            <source>{name} is segmented. Check it before using a number.</source>
            <translation>{name} ist segmentiert. Prüfen Sie das, bevor Sie eine Zahl verwenden.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../legseg_desktop/gui/library_session.py" />
            <source>{n} analyses are in the library.</source>
            <translation>
                <numerusform>Die Auswertung ist in der Bibliothek.</numerusform>
                <numerusform>{n} Auswertungen sind in der Bibliothek.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../legseg_desktop/gui/editing/paint_over_choice.py" />
            <source>{n} chosen</source>
            <translation>
                <numerusform>{n} gewählt</numerusform>
                <numerusform>{n} gewählt</numerusform>
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
                <numerusform>{n} Befund</numerusform>
                <numerusform>{n} Befunde</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/review_summary.py" />
            <source>{n} flagged</source>
            <translation>{n} gekennzeichnet</translation>
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
                <numerusform>Ein Muskel ist gekennzeichnet: Sobald er fertig ist, gilt die Revision als geprüft.</numerusform>
                <numerusform>{n} Muskeln sind gekennzeichnet: Sobald sie fertig sind, gilt die Revision als geprüft.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/job_bar.py" />
            <source>{n} not done</source>
            <translation>{n} nicht fertig</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pages_bar.py" />
            <source>{n} of {all}</source>
            <translation>{n} von {all}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/review_summary.py" />
            <source>{n} of {all} muscles done</source>
            <translation>{n} von {all} Muskeln fertig</translation>
        </message>
        <message numerus="yes">
            <location filename="../../legseg_desktop/gui/compare/compare_place.py" />
            <source>{n} open visits aren't segmented yet and are left out.</source>
            <translation>
                <numerusform>Eine offene Untersuchung ist noch nicht segmentiert und wird ausgelassen.</numerusform>
                <numerusform>{n} offene Untersuchungen sind noch nicht segmentiert und werden ausgelassen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../legseg_desktop/gui/patients/import_dialog.py" />
            <source>{n} other images are left out</source>
            <translation>
                <numerusform>{n} weiteres Bild wird ausgelassen</numerusform>
                <numerusform>{n} weitere Bilder werden ausgelassen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../legseg_desktop/gui/patients/patient_list.py" />
            <source>{n} patients</source>
            <translation>
                <numerusform>{n} Patient</numerusform>
                <numerusform>{n} Patienten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../legseg_desktop/gui/patients/problems_dialog.py" />
            <source>{n} problems were found</source>
            <translation>
                <numerusform>{n} Problem gefunden</numerusform>
                <numerusform>{n} Probleme gefunden</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../legseg_desktop/gui/library_session.py" />
            <source>{n} scans are in the library already: they were not added again.</source>
            <translation>
                <numerusform>Dieser Scan ist schon in der Bibliothek: Es wurde nichts hinzugefügt.</numerusform>
                <numerusform>{n} Scans sind schon in der Bibliothek: Sie wurden nicht noch einmal hinzugefügt.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../legseg_desktop/gui/library_session.py" />
            <source>{n} scans imported.</source>
            <translation>
                <numerusform>{n} Scan importiert.</numerusform>
                <numerusform>{n} Scans importiert.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../legseg_desktop/gui/patients/import_dialog.py" />
            <source>{n} scans will be imported.</source>
            <translation>
                <numerusform>{n} Scan wird importiert.</numerusform>
                <numerusform>{n} Scans werden importiert.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../legseg_desktop/gui/crash_dialog.py" />
            <source>{n} segmentations aren't saved yet: save them now with File &gt; Save the analysis.</source>
            <translation>
                <numerusform>Eine Segmentierung ist noch nicht gespeichert: Speichern Sie sie jetzt mit Datei &gt; Auswertung speichern.</numerusform>
                <numerusform>{n} Segmentierungen sind noch nicht gespeichert: Speichern Sie sie jetzt mit Datei &gt; Auswertung speichern.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/brush_size.py" />
            <location filename="../../legseg_desktop/gui/editing/history_list.py" />
            <source>{n} voxels</source>
            <translation>{n} Voxel</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/job_bar.py" />
            <source>{n} waiting</source>
            <translation>{n} in der Warteschlange</translation>
        </message>
        <message numerus="yes">
            <location filename="../../legseg_desktop/gui/patients/visit_card.py" />
            <source>{n} warnings</source>
            <translation>
                <numerusform>{n} Warnung</numerusform>
                <numerusform>{n} Warnungen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/leg_map.py" />
            <source>{percent:.0f} % up</source>
            <translation>{percent:.0f} % aufwärts</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/import_dialog.py" />
            <source>{scan}, stack {n} of {stacks}</source>
            <translation>{scan}, Stapel {n} von {stacks}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slice_pair.py" />
            <source>{second} minus {first}, mean of 3 x 3 voxels</source>
            <translation>{second} minus {first}, Mittel über 3 x 3 Voxel</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/image_tile.py" />
            <source>{series}, unknown</source>
            <translation>{series}, unbekannt</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>{side} {muscle}</source>
            <translation>{muscle} {side}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slope_plot.py" />
            <source>{side} {slope} points a year (95 %: {low} to {high})</source>
            <translation>{side} {slope} Punkte pro Jahr (95 %: {low} bis {high})</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slope_plot.py" />
            <source>{side}: dashed</source>
            <translation>{side}: gestrichelt</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slope_plot.py" />
            <source>{side}: line</source>
            <translation>{side}: durchgezogen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/history_list.py" />
            <source>{step}, saved</source>
            <translation>{step}, gespeichert</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slope_plot.py" />
            <source>{visit}, day {day}</source>
            <translation>{visit}, Tag {day}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slice_pair.py" />
            <source>{visit}, laid over {first}</source>
            <translation>{visit}, auf {first} gelegt</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slice_pair.py" />
            <source>{visit}, slice {number} of {count}</source>
            <translation>{visit}, Schicht {number} von {count}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>{visit}, {side}: not laid over. {why}</source>
            <translation>{visit}, {side}: nicht überlagert. {why}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>{visit}, {side}: {fit}; up to {mm:.1f} mm off, overlap {dsc:.2f}</source>
            <translation>{visit}, {side}: {fit}; bis {mm:.1f} mm daneben, Überdeckung {dsc:.2f}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/visit_axis.py" />
            <source>{visit}: day {day}</source>
            <translation>{visit}: Tag {day}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_model.py" />
            <source>{volume} mL, {coverage}</source>
            <translation>{volume} mL, {coverage}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_model.py" />
            <source>{volume} mL, {share} % of the muscle's voxels of this visit</source>
            <translation>{volume} mL, {share} % der Voxel des Muskels bei dieser Untersuchung</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/revision_words.py" />
            <source>{voxels} voxels, {spacing} mm{stacks}</source>
            <translation>{voxels} Voxel, {spacing} mm{stacks}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/file_commands.py" />
            <source>{what}

Choose the folder with the images of {name}?</source>
            <translation>{what}

Den Ordner mit den Bildern von {name} wählen?</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>{what} ([ and ] switch)</source>
            <translation>{what} ([ und ] wechseln)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slice_pair.py" />
            <source>{which} visit</source>
            <translation>{which} Untersuchung</translation>
        </message>
    </context>
    <context>
        <name>Messages</name>
        <message>
            <location filename="../../inference_engine/formats/dicom/deidentify.py" />
            <source>'{1}' can't be a pseudonym.</source>
            <translation>„{1}“ kann kein Pseudonym sein.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/editing/edit_rules.py" />
            <source>'{1}' changed the {2}, which is locked now.</source>
            <translation>„{1}“ hat M. {2} geändert, der jetzt gesperrt ist.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/muscle_menu.py" />
            <source>'{1}' has nothing to work on: the muscle isn't in the scan.</source>
            <translation>'{1}' hat nichts zu bearbeiten: Der Muskel ist nicht im Scan.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/options.py" />
            <source>'{1}' is no amount of memory.</source>
            <translation>„{1}“ ist keine Speichermenge.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat_exchange.py" />
            <source>'{1}' is no leg.</source>
            <translation>„{1}“ ist kein Bein.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/exchange_in_library.py" />
            <source>'{1}' is no part of a scan.</source>
            <translation>„{1}“ ist kein Teil eines Scans.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_desk.py" />
            <source>'{1}' wasn't made: the labels were changed meanwhile.</source>
            <translation>„{1}“ wurde nicht ausgeführt: Die Labels wurden inzwischen geändert.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/visit_summary.py" />
            <source>({1} a year)</source>
            <translation>({1} pro Jahr)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/visit_summary.py" />
            <source>({1} days)</source>
            <translation>({1} Tage)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_formats.py" />
            <source>A .seg.nrrd file with names and colours.</source>
            <translation>Eine .seg.nrrd-Datei mit Namen und Farben.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/longitudinal.py" />
            <source>A comparison needs at least two visits.</source>
            <translation>Ein Vergleich braucht mindestens zwei Untersuchungen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat_separation/echo_model.py" />
            <source>A field of {1} T is no scanner's.</source>
            <translation>Eine Feldstärke von {1} T hat kein Scanner.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/backup.py" />
            <source>A file of the library is missing or has changed; no backup was made.</source>
            <translation>Eine Datei der Bibliothek fehlt oder hat sich geändert; es wurde keine Sicherung gemacht.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/check_library.py" />
            <source>A file of {1} can't be read.</source>
            <translation>Eine Datei von {1} kann nicht gelesen werden.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/check_library.py" />
            <source>A file of {1} has changed since it was written.</source>
            <translation>Eine Datei von {1} hat sich geändert, seit sie geschrieben wurde.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/check_library.py" />
            <source>A file of {1} is missing.</source>
            <translation>Eine Datei von {1} fehlt.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/child_process.py" />
            <source>A folder for temporary files can't be made.</source>
            <translation>Ein Ordner für temporäre Dateien kann nicht angelegt werden.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/bids_dialects.py" />
            <source>A folder of the data set can't be read: {1}.</source>
            <translation>Ein Ordner des Datensatzes kann nicht gelesen werden: {1}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/find_files.py" />
            <source>A folder of the export can't be read: {1}.</source>
            <translation>Ein Ordner des Exports kann nicht gelesen werden: {1}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/signal_checks.py" />
            <source>A hole of {1} mL without signal lies in the {2}leg, {3} cm above the lowest slice, perhaps from {4}: check the muscles around it.</source>
            <translation>Ein Loch von {1} mL ohne Signal liegt im {2}Bein, {3} cm über der untersten Schicht, vielleicht durch {4}: Prüfen Sie die Muskeln darum herum.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/library_key.py" />
            <source>A key has 64 digits from 0 to 9 and a to f.</source>
            <translation>Ein Schlüssel hat 64 Ziffern von 0 bis 9 und a bis f.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/library_key.py" />
            <source>A key was given, but the library is not encrypted.</source>
            <translation>Es wurde ein Schlüssel angegeben, aber die Bibliothek ist nicht verschlüsselt.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/itksnap_labels.py" />
            <source>A line reads: value red green blue alpha 1 1 "name".</source>
            <translation>Eine Zeile lautet: Wert Rot Grün Blau Alpha 1 1 "Name".</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/check_library.py" />
            <source>A link lies in the library.</source>
            <translation>In der Bibliothek liegt eine Verknüpfung.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/library_layout.py" />
            <source>A link lies where a file of the library should be.</source>
            <translation>Wo eine Datei der Bibliothek sein sollte, liegt eine Verknüpfung.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/library_lock.py" />
            <source>A link lies where the library's lock should be.</source>
            <translation>Wo die Sperre der Bibliothek sein sollte, liegt eine Verknüpfung.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/options.py" />
            <source>A model was named and one for the infiltration asked for.</source>
            <translation>Es wurde ein Modell genannt und eines nach der Infiltration verlangt.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/phase_scale.py" />
            <source>A phase image runs from {1} to {2}, which is no known phase scale.</source>
            <translation>Ein Phasenbild reicht von {1} bis {2}, was keine bekannte Phasenskala ist.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/diagnose_runtimes.py" />
            <source>A precision below float32 would not be faster here.</source>
            <translation>Eine Genauigkeit unter float32 wäre hier nicht schneller.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_commands.py" />
            <source>A scan that is being segmented can't be removed.</source>
            <translation>Ein Scan, der gerade segmentiert wird, kann nicht entfernt werden.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/volumes.py" />
            <source>A slice of series {1} has another size than its header says.</source>
            <translation>Eine Schicht der Serie {1} hat eine andere Größe, als ihr Header sagt.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti_slices.py" />
            <source>A slice of shape {1} was given for {2}.</source>
            <translation>Für {2} wurde eine Schicht der Form {1} gegeben.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/orientation.py" />
            <source>A volume of shape {1} was given where the grid has {2}.</source>
            <translation>Es wurde ein Volumen der Form {1} gegeben, wo das Gitter {2} hat.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/diagnose.py" />
            <source>A whole-thigh scan can need {1} GB of memory.</source>
            <translation>Ein Scan ganzer Oberschenkel kann {1} GB Speicher brauchen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/notes.py" />
            <source>Absent at one visit at least.</source>
            <translation>Fehlt bei mindestens einer Untersuchung.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/simulate_cohort.py" />
            <source>Add --cohort, or drop --scale.</source>
            <translation>Fügen Sie --cohort hinzu, oder lassen Sie --scale weg.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_tasks.py" />
            <source>Adding to the library</source>
            <translation>Wird in die Bibliothek aufgenommen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/separate_water_fat.py" />
            <source>All echoes must come from one acquisition.</source>
            <translation>Alle Echos müssen aus einer Aufnahme stammen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti.py" />
            <location filename="../../inference_engine/imaging/dixon.py" />
            <source>All images of a scan must come from one acquisition.</source>
            <translation>Alle Bilder eines Scans müssen aus einer Aufnahme stammen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/model_choice.py" />
            <source>All muscles together have a fat fraction of {1} % in a first pass, {2} {3} %: the model for {4} infiltration was used.</source>
            <translation>Alle Muskeln zusammen haben in einem ersten Durchgang eine Fettfraktion von {1} % ({2} {3} %): Verwendet wurde das Modell für die Infiltration {4}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_formats.py" />
            <source>All numbers and their origin in one file for programs.</source>
            <translation>Alle Zahlen und ihre Herkunft in einer Datei für Programme.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_formats.py" />
            <source>All tables as sheets of one file, units in the header.</source>
            <translation>Alle Tabellen als Blätter einer Datei, Einheiten in der Kopfzeile.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/options.py" />
            <source>Allow at least {1} GB.</source>
            <translation>Erlauben Sie mindestens {1} GB.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/desk_journal.py" />
            <source>An earlier edit of this scan waits.</source>
            <translation>Eine frühere Bearbeitung dieses Scans wartet.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti.py" />
            <source>An image of shape {1} was given for {2}.</source>
            <translation>Für {2} wurde ein Bild der Form {1} gegeben.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/longitudinal.py" />
            <source>Analyse them alike, or compare them without --strict: the changes are then flagged.</source>
            <translation>Werten Sie sie gleich aus, oder vergleichen Sie ohne --strict: Die Änderungen werden dann gekennzeichnet.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti_slices.py" />
            <source>Another number of slices was given than {1} has.</source>
            <translation>Es wurde eine andere Zahl von Schichten gegeben, als {1} hat.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/change_records.py" />
            <source>Another patient of the library has this pseudonym.</source>
            <translation>Ein anderer Patient der Bibliothek hat dieses Pseudonym.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/database.py" />
            <source>Another program is using the library.</source>
            <translation>Ein anderes Programm benutzt die Bibliothek.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/change_records.py" />
            <source>Another visit of the patient has this name.</source>
            <translation>Eine andere Untersuchung des Patienten hat diesen Namen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/label_propagation.py" />
            <source>At the other visit most labels of either leg lie in the other leg.</source>
            <translation>Bei der anderen Untersuchung liegen die meisten Labels beider Beine im jeweils anderen Bein.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/label_propagation.py" />
            <source>At the other visit most labels of the {1} leg lie in the other leg.</source>
            <translation>Bei der anderen Untersuchung liegen die meisten Labels des Beins ({1}) im anderen Bein.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_formats.py" />
            <source>BIDS derivative</source>
            <translation>BIDS-Derivat</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/stroke_modes.py" />
            <source>Begin on tissue of the kind that is to be painted.</source>
            <translation>Beginnen Sie auf Gewebe der Art, die gemalt werden soll.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/stitching.py" />
            <source>Between stacks {1} and {2} from below, {3} mm of the leg are missing.</source>
            <translation>Zwischen den Stapeln {1} und {2} von unten fehlen {3} mm des Beins.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/desk_journal.py" />
            <source>Bring it back or discard it first.</source>
            <translation>Holen Sie sie zuerst zurück, oder verwerfen Sie sie.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/editing/label_sources.py" />
            <source>Bring the labels over again.</source>
            <translation>Übertragen Sie die Labels noch einmal.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/label_propagation.py" />
            <source>Bringing the labels over</source>
            <translation>Labels werden übertragen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_formats.py" />
            <source>CSV tables</source>
            <translation>CSV-Tabellen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_commands.py" />
            <source>Cancel the segmentation first, or wait for its end.</source>
            <translation>Brechen Sie zuerst die Segmentierung ab, oder warten Sie ihr Ende ab.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/simulate_cohort.py" />
            <source>Change --subjects, --visits or --seed.</source>
            <translation>Ändern Sie --subjects, --visits oder --seed.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/paths.py" />
            <source>Check its permissions and the free disk space.</source>
            <translation>Prüfen Sie seine Zugriffsrechte und den freien Platz.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/library_lock.py" />
            <source>Check its permissions, or open the library for reading only.</source>
            <translation>Prüfen Sie seine Zugriffsrechte, oder öffnen Sie die Bibliothek nur zum Lesen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/bids_dialects.py" />
            <location filename="../../inference_engine/formats/dicom/find_files.py" />
            <location filename="../../legseg_desktop/editing/journal_recovery.py" />
            <location filename="../../legseg_desktop/services/pseudonym_file.py" />
            <source>Check its permissions.</source>
            <translation>Prüfen Sie seine Zugriffsrechte.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/editing/journal.py" />
            <location filename="../../legseg_desktop/editing/journal_recovery.py" />
            <source>Check that the disk has room and that you may write to the program's folder.</source>
            <translation>Prüfen Sie, ob der Datenträger Platz hat und ob Sie in den Ordner des Programms schreiben dürfen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/migrate.py" />
            <source>Check that the disk is writable and has room.</source>
            <translation>Prüfen Sie, ob der Datenträger beschreibbar ist und Platz hat.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/atomic_file.py" />
            <source>Check that the folder exists, is writable and has room.</source>
            <translation>Prüfen Sie, ob der Ordner existiert, beschreibbar ist und Platz hat.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti.py" />
            <location filename="../../inference_engine/formats/nifti_image.py" />
            <location filename="../../inference_engine/imaging/dixon.py" />
            <source>Check that the right file was chosen.</source>
            <translation>Prüfen Sie, ob die richtige Datei gewählt wurde.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/contrast_checks.py" />
            <source>Check that the right files were chosen and that they are a water and a fat image.</source>
            <translation>Prüfen Sie, ob die richtigen Dateien gewählt wurden und ob es ein Wasser- und ein Fettbild sind.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/dixon.py" />
            <location filename="../../inference_engine/imaging/legs.py" />
            <source>Check that the right files were chosen.</source>
            <translation>Prüfen Sie, ob die richtigen Dateien gewählt wurden.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/fingerprint_scan.py" />
            <source>Check that the right image was chosen.</source>
            <translation>Prüfen Sie, ob das richtige Bild gewählt wurde.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/dixon.py" />
            <source>Check that the two were not exchanged.</source>
            <translation>Prüfen Sie, ob die beiden vertauscht wurden.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/check_library.py" />
            <source>Check the disk.</source>
            <translation>Prüfen Sie den Datenträger.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat_separation/separate_echoes.py" />
            <source>Check the files.</source>
            <translation>Prüfen Sie die Dateien.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti_image.py" />
            <source>Check the path and its permissions.</source>
            <translation>Prüfen Sie den Pfad und seine Zugriffsrechte.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/restore.py" />
            <source>Check the path of the backup.</source>
            <translation>Prüfen Sie den Pfad der Sicherung.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/anatomy/label_table.py" />
            <location filename="../../inference_engine/formats/nifti.py" />
            <location filename="../../inference_engine/formats/nifti_image.py" />
            <location filename="../../inference_engine/formats/small_text.py" />
            <source>Check the path.</source>
            <translation>Prüfen Sie den Pfad.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/file_store.py" />
            <source>Check the permissions of its folder and the free disk space.</source>
            <translation>Prüfen Sie die Zugriffsrechte ihres Ordners und den freien Platz.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/database.py" />
            <source>Check the permissions of its folder.</source>
            <translation>Prüfen Sie die Zugriffsrechte ihres Ordners.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/settings.py" />
            <source>Check the permissions of the folder and the free disk space.</source>
            <translation>Prüfen Sie die Zugriffsrechte des Ordners und den freien Platz.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/fingerprint_scan.py" />
            <source>Check which image is which.</source>
            <translation>Prüfen Sie, welches Bild welches ist.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/loaded_models.py" />
            <source>Checking the model</source>
            <translation>Modell wird geprüft</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/pipeline.py" />
            <source>Checking the result</source>
            <translation>Ergebnis wird geprüft</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/backup.py" />
            <location filename="../../legseg_desktop/storage/restore.py" />
            <source>Choose a folder on another disk.</source>
            <translation>Wählen Sie einen Ordner auf einem anderen Datenträger.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/session.py" />
            <source>Choose a folder that LegSeg has saved, or import the images.</source>
            <translation>Wählen Sie einen Ordner, den LegSeg gespeichert hat, oder importieren Sie die Bilder.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/collect_diagnostics.py" />
            <source>Choose a folder that exists, is writable and has room.</source>
            <translation>Wählen Sie einen Ordner, der existiert, beschreibbar ist und Platz hat.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/atomic_file.py" />
            <location filename="../../legseg_desktop/services/output_folder.py" />
            <location filename="../../legseg_desktop/storage/backup.py" />
            <location filename="../../legseg_desktop/storage/migrate.py" />
            <location filename="../../legseg_desktop/storage/open_folder.py" />
            <location filename="../../legseg_desktop/storage/restore.py" />
            <source>Choose a folder that you may write to, on a disk with room.</source>
            <translation>Wählen Sie einen Ordner, in den Sie schreiben dürfen, auf einem Datenträger mit Platz.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/open_folder.py" />
            <source>Choose a new or an empty folder.</source>
            <translation>Wählen Sie einen neuen oder leeren Ordner.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/propagate_labels.py" />
            <source>Choose a revision that was made with the same label table.</source>
            <translation>Wählen Sie eine Revision, die mit derselben Label-Tabelle gemacht wurde.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/open_folder.py" />
            <source>Choose another folder, or make one with 'legseg library init'.</source>
            <translation>Wählen Sie einen anderen Ordner, oder legen Sie mit „legseg library init“ eine an.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/migrate.py" />
            <source>Choose another folder.</source>
            <translation>Wählen Sie einen anderen Ordner.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/pipeline.py" />
            <source>Choose another model.</source>
            <translation>Wählen Sie ein anderes Modell.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/muscle_menu.py" />
            <source>Choose another muscle, or draw it first.</source>
            <translation>Wählen Sie einen anderen Muskel, oder zeichnen Sie ihn zuerst.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/muscle_menu.py" />
            <source>Choose another muscle.</source>
            <translation>Wählen Sie einen anderen Muskel.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/change_records.py" />
            <source>Choose another name.</source>
            <translation>Wählen Sie einen anderen Namen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/change_records.py" />
            <source>Choose another pseudonym.</source>
            <translation>Wählen Sie ein anderes Pseudonym.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/runtime_choice.py" />
            <source>Choose another runtime or device; `legseg doctor` shows what works.</source>
            <translation>Wählen Sie eine andere Laufzeitumgebung oder ein anderes Gerät; `legseg doctor` zeigt, was funktioniert.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/installed_runtimes.py" />
            <source>Choose another runtime, or install LegSeg's extra 'onnx'.</source>
            <translation>Wählen Sie eine andere Laufzeitumgebung, oder installieren Sie LegSegs Zusatz „onnx“.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/installed_runtimes.py" />
            <source>Choose another runtime, or install the program with TensorFlow.</source>
            <translation>Wählen Sie eine andere Laufzeitumgebung, oder installieren Sie das Programm mit TensorFlow.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/label_propagation.py" />
            <source>Choose another visit, and check that both are the same patient's and their sides right.</source>
            <translation>Wählen Sie eine andere Untersuchung, und prüfen Sie, ob beide vom selben Patienten sind und die Seiten stimmen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/openvino_predictor.py" />
            <source>Choose float32.</source>
            <translation>Wählen Sie float32.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/report_options.py" />
            <location filename="../../legseg_desktop/services/export_formats.py" />
            <source>Choose from {1}, or all.</source>
            <translation>Wählen Sie aus {1}, oder alle (all).</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_desk.py" />
            <source>Choose one in the table, or with Ctrl and a click.</source>
            <translation>Wählen Sie einen in der Tabelle, oder mit Strg und Klick.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/open_library_scan.py" />
            <source>Choose one of the scan's own.</source>
            <translation>Wählen Sie eine der eigenen des Scans.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/patient_values.py" />
            <source>Choose one of them, or leave it empty.</source>
            <translation>Wählen Sie eines davon, oder lassen Sie es leer.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/keras_predictor.py" />
            <location filename="../../inference_engine/network/onnx_predictor.py" />
            <location filename="../../inference_engine/network/openvino_predictor.py" />
            <location filename="../../inference_engine/network/runtime_choice.py" />
            <location filename="../../inference_engine/segmentation/model_spec.py" />
            <location filename="../../legseg_desktop/services/installed_models.py" />
            <source>Choose one of: {1}.</source>
            <translation>Wählen Sie eines von: {1}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/deidentify.py" />
            <location filename="../../legseg_desktop/services/change_patient.py" />
            <source>Choose one that is not in use.</source>
            <translation>Wählen Sie eines, das nicht vergeben ist.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_dicom.py" />
            <source>Choose other formats.</source>
            <translation>Wählen Sie andere Formate.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/check_update_file.py" />
            <source>Choose the package's file.</source>
            <translation>Wählen Sie die Datei des Pakets.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/line_modes.py" />
            <source>Click inside it to erase a part of it.</source>
            <translation>Klicken Sie in ihn, um einen Teil davon zu löschen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/running_worker.py" />
            <source>Close other programs and try again, or use a computer with more memory.</source>
            <translation>Schließen Sie andere Programme und versuchen Sie es noch einmal, oder nehmen Sie einen Computer mit mehr Speicher.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/tiling.py" />
            <source>Close other programs, allow more memory, or choose another model.</source>
            <translation>Schließen Sie andere Programme, erlauben Sie mehr Speicher, oder wählen Sie ein anderes Modell.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/runtime_trial.py" />
            <source>Close other programs.</source>
            <translation>Schließen Sie andere Programme.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/library_lock.py" />
            <source>Close that window, or open the library for reading only.</source>
            <translation>Schließen Sie jenes Fenster, oder öffnen Sie die Bibliothek nur zum Lesen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/database.py" />
            <source>Close the other window that has it open, and open it again.</source>
            <translation>Schließen Sie das andere Fenster, das sie geöffnet hat, und öffnen Sie sie noch einmal.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/visit_registrations.py" />
            <source>Compare visits of one patient.</source>
            <translation>Vergleichen Sie Untersuchungen eines Patienten.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/longitudinal.py" />
            <location filename="../../legseg_desktop/services/compare_analyses.py" />
            <source>Compare visits that were labelled with one label table.</source>
            <translation>Vergleichen Sie Untersuchungen, die mit derselben Label-Tabelle bezeichnet wurden.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/leg_registration.py" />
            <source>Compare visits whose fields of view overlap.</source>
            <translation>Vergleichen Sie Untersuchungen, deren Bildfelder sich überlappen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/review_table.py" />
            <source>Compared</source>
            <translation>Verglichen</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat_separation/separate_echoes.py" />
            <source>Comparing fields</source>
            <translation>Felder werden verglichen</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/stitching.py" />
            <source>Comparing neighbours</source>
            <translation>Nachbarn werden verglichen</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/mirrored_visit.py" />
            <source>Comparing the legs with one another</source>
            <translation>Vergleich der Beine miteinander</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/agreement_later.py" />
            <source>Comparing the muscles</source>
            <translation>Muskeln werden verglichen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/review_table.py" />
            <source>Comparing with the model's labels</source>
            <translation>Vergleich mit den Labels des Modells</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/run_demo.py" />
            <source>Comparing with the truth</source>
            <translation>Vergleich mit der Wahrheit</translation>
        </message>
        <message>
            <location filename="../../inference_engine/evaluation/agreement.py" />
            <source>Comparing {1}</source>
            <translation>Vergleich: {1}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_formats.py" />
            <source>Contours, slice by slice, for programs of radiotherapy; not for planning.</source>
            <translation>Konturen, Schicht für Schicht, für Programme der Strahlentherapie; nicht zur Planung.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti_image.py" />
            <source>Convert the scan again from DICOM.</source>
            <translation>Wandeln Sie den Scan noch einmal aus DICOM um.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti_image.py" />
            <source>Convert the scan again, in millimetres.</source>
            <translation>Wandeln Sie den Scan noch einmal um, in Millimetern.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/restore.py" />
            <source>Copied and verified</source>
            <translation>Kopiert und geprüft</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/backup.py" />
            <source>Copied images and labels</source>
            <translation>Bilder und Labels kopiert</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti_image.py" />
            <source>Copy or export the file again.</source>
            <translation>Kopieren oder exportieren Sie die Datei noch einmal.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/find_files.py" />
            <source>Copy the whole medium, with its image folders, or name the folder instead.</source>
            <translation>Kopieren Sie den ganzen Datenträger mit seinen Bildordnern, oder nennen Sie stattdessen den Ordner.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/restore.py" />
            <source>Copying and verifying</source>
            <translation>Wird kopiert und geprüft</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/backup.py" />
            <source>Copying images and labels</source>
            <translation>Bilder und Labels werden kopiert</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/network_checks.py" />
            <source>Correct its entry in the list, or install the program again.</source>
            <translation>Berichtigen Sie den Eintrag in der Liste oder installieren Sie das Programm neu.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/evaluation/agreement.py" />
            <source>Counting overlaps</source>
            <translation>Überlappungen werden gezählt</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/notes.py" />
            <source>Cut by the end of the images at one visit at least: the numbers are those of the part in view.</source>
            <translation>Bei mindestens einer Untersuchung vom Ende der Bilder abgeschnitten: Die Zahlen gelten für den Teil im Bild.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_formats.py" />
            <source>DICOM segmentation</source>
            <translation>DICOM-Segmentierung</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_formats.py" />
            <source>DICOM segmentation, label map</source>
            <translation>DICOM-Segmentierung, Label-Karte</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_formats.py" />
            <source>DICOM structure set</source>
            <translation>DICOM Structure Set</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_formats.py" />
            <source>DICOM structured report</source>
            <translation>DICOM Structured Report</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/check_update_file.py" />
            <source>Don't install it. Get the package and its signature anew from who publishes LegSeg.</source>
            <translation>Installieren Sie es nicht. Holen Sie Paket und Signatur neu von dem, der LegSeg veröffentlicht.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/library_layout.py" />
            <source>Don't use this library; restore it from a backup.</source>
            <translation>Verwenden Sie diese Bibliothek nicht; stellen Sie sie aus einer Sicherung wieder her.</translation>
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
            <translation>Fertig</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/boundary_refinement.py" />
            <location filename="../../inference_engine/segmentation/leg_labels.py" />
            <source>Drawing borders in the {1}</source>
            <translation>Grenzen werden gezeichnet ({1})</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/preview_import.py" />
            <source>Drawing small pictures</source>
            <translation>Kleine Bilder werden gezeichnet</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti.py" />
            <source>End it in .nii.gz.</source>
            <translation>Lassen Sie ihn auf .nii.gz enden.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/examination.py" />
            <source>Examining the images</source>
            <translation>Bilder werden untersucht</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/collect_diagnostics.py" />
            <source>Examining this computer</source>
            <translation>Dieser Computer wird untersucht</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_formats.py" />
            <source>Excel workbook</source>
            <translation>Excel-Arbeitsmappe</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/contrast_checks.py" />
            <source>Exchange the two files.</source>
            <translation>Vertauschen Sie die beiden Dateien.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat_exchange.py" />
            <source>Exchange the whole scan instead.</source>
            <translation>Vertauschen Sie stattdessen im ganzen Scan.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/exchange_in_library.py" />
            <location filename="../../legseg_desktop/services/exchange_water_fat.py" />
            <source>Exchanging water and fat</source>
            <translation>Wasser und Fett werden vertauscht</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/separate_dicom_echoes.py" />
            <source>Export all series of the Dixon sequence, phase too. 'legseg import --list' shows them.</source>
            <translation>Exportieren Sie alle Serien der Dixon-Sequenz, auch die Phase. „legseg import --list“ zeigt sie.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/series_geometry.py" />
            <source>Export one series at a time, without repetitions.</source>
            <translation>Exportieren Sie eine Serie auf einmal, ohne Wiederholungen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/file_commands.py" />
            <source>Export the PDF and open it on another computer.</source>
            <translation>Exportieren Sie das PDF und öffnen Sie es auf einem anderen Computer.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/series_geometry.py" />
            <source>Export the original images, not ones cut or turned slice by slice.</source>
            <translation>Exportieren Sie die Originalbilder, nicht schichtweise beschnittene oder gedrehte.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti.py" />
            <location filename="../../inference_engine/imaging/dixon.py" />
            <source>Export the scan again, without masking by NaN or infinity.</source>
            <translation>Exportieren Sie den Scan noch einmal, ohne Maskierung durch NaN oder Unendlich.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/series_geometry.py" />
            <source>Export the scan again.</source>
            <translation>Exportieren Sie den Scan noch einmal.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/series_geometry.py" />
            <location filename="../../inference_engine/imaging/geometry.py" />
            <source>Export the scan again; its header is damaged.</source>
            <translation>Exportieren Sie den Scan noch einmal; sein Header ist beschädigt.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/volumes.py" />
            <source>Export the series again, uncompressed.</source>
            <translation>Exportieren Sie die Serie noch einmal, unkomprimiert.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/volumes.py" />
            <location filename="../../legseg_desktop/services/import_sources.py" />
            <source>Export the series again.</source>
            <translation>Exportieren Sie die Serie noch einmal.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/series_geometry.py" />
            <source>Export the whole series again, each stack as its own series.</source>
            <translation>Exportieren Sie die ganze Serie noch einmal, jeden Stapel als eigene Serie.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/series_geometry.py" />
            <source>Export the whole series again.</source>
            <translation>Exportieren Sie die ganze Serie noch einmal.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/stitching.py" />
            <location filename="../../inference_engine/imaging/stitching_placement.py" />
            <source>Export them again with their positions.</source>
            <translation>Exportieren Sie sie noch einmal mit ihren Positionen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/echoes.py" />
            <source>Export them with their rescale intercept, or export magnitude and phase.</source>
            <translation>Exportieren Sie sie mit ihrem Rescale Intercept, oder exportieren Sie Betrag und Phase.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom_reference.py" />
            <source>Export to NIfTI or NRRD instead.</source>
            <translation>Exportieren Sie stattdessen als NIfTI oder NRRD.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/compare_in_library.py" />
            <source>Fewer than two visits of {1} have labels.</source>
            <translation>Weniger als zwei Untersuchungen von {1} haben Labels.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat_separation/separate_echoes.py" />
            <source>Finding a smooth field</source>
            <translation>Ein glattes Feld wird gesucht</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/label_propagation.py" />
            <location filename="../../inference_engine/quantification/visit_registration.py" />
            <location filename="../../inference_engine/segmentation/pipeline.py" />
            <location filename="../../inference_engine/segmentation/segment.py" />
            <source>Finding the legs</source>
            <translation>Beine werden gesucht</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/leg_deformation.py" />
            <source>Fitting the muscles</source>
            <translation>Muskeln werden angepasst</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/database.py" />
            <source>Free some space on it, or move the library to another disk.</source>
            <translation>Schaffen Sie dort Platz, oder verlegen Sie die Bibliothek auf einen anderen Datenträger.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/add_analysis.py" />
            <source>From a saved analysis</source>
            <translation>Aus einer gespeicherten Auswertung</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/visit_summary.py" />
            <source>From {1} to {2}{3}</source>
            <translation>Von {1} bis {2}{3}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/separate_water_fat.py" />
            <source>Give --field-strength in tesla, such as 1.5 or 3.</source>
            <translation>Geben Sie --field-strength in Tesla an, etwa 1.5 oder 3.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/options.py" />
            <source>Give TR in ms and the flip angle in degrees, between 0 and 90.</source>
            <translation>Geben Sie TR in ms und den Flipwinkel in Grad an, zwischen 0 und 90.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/simulate_cohort.py" />
            <source>Give a --scale from {1} to {2}.</source>
            <translation>Geben Sie --scale von {1} bis {2} an.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti_image.py" />
            <source>Give a .nii or .nii.gz file.</source>
            <translation>Geben Sie eine .nii- oder .nii.gz-Datei an.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/anatomy/label_table.py" />
            <source>Give a .toml file in UTF-8.</source>
            <translation>Geben Sie eine .toml-Datei in UTF-8 an.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti.py" />
            <source>Give a different file for each.</source>
            <translation>Geben Sie für jedes eine andere Datei an.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/repeatability.py" />
            <source>Give a file of text.</source>
            <translation>Geben Sie eine Textdatei an.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/provenance_file.py" />
            <source>Give a folder that 'legseg analyse' or 'legseg quantify' wrote.</source>
            <translation>Geben Sie einen Ordner an, den „legseg analyse“ oder „legseg quantify“ geschrieben hat.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti_image.py" />
            <source>Give a magnitude (grey-value) image.</source>
            <translation>Geben Sie ein Betragsbild (Graustufen) an.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/patient_values.py" />
            <source>Give a number from 0, or none.</source>
            <translation>Geben Sie eine Zahl ab 0 an, oder keine.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/repeatability.py" />
            <source>Give a quantity ({1}), a standard deviation or a coefficient of variation of at least 0, and the source.</source>
            <translation>Geben Sie eine Größe ({1}), eine Standardabweichung oder einen Variationskoeffizienten von mindestens 0 und die Quelle an.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti_image.py" />
            <location filename="../../inference_engine/imaging/geometry.py" />
            <source>Give a single 3D volume.</source>
            <translation>Geben Sie ein einzelnes 3D-Volumen an.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti_image.py" />
            <source>Give a single 3D volume; of echoes, 'legseg separate' makes water and fat.</source>
            <translation>Geben Sie ein einzelnes 3D-Volumen an. Sind es Echos, machen Sie daraus mit „legseg separate“ Wasser und Fett.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/stitching.py" />
            <source>Give at least two.</source>
            <translation>Geben Sie mindestens zwei an.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti_image.py" />
            <source>Give at most {1} echoes.</source>
            <translation>Geben Sie höchstens {1} Echos an.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/separate_water_fat.py" />
            <source>Give both of each echo, or an opposed-phase and an in-phase magnitude alone.</source>
            <translation>Geben Sie von jedem Echo beides an, oder ein Opposed-Phase- und ein In-Phase-Betragsbild allein.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/options.py" />
            <source>Give either the model or the infiltration.</source>
            <translation>Geben Sie entweder das Modell oder die Infiltration an.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/dixon.py" />
            <source>Give fat and water, or in-phase and opposed-phase, or all four.</source>
            <translation>Geben Sie Fett und Wasser an, oder In-Phase und Opposed-Phase, oder alle vier.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti.py" />
            <source>Give fat and water, or in-phase and opposed-phase.</source>
            <translation>Geben Sie Fett und Wasser an, oder In-Phase und Opposed-Phase.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/options.py" />
            <source>Give it in %, up to 100.</source>
            <translation>Geben Sie ihn in % an, bis 100.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/options.py" />
            <source>Give it in mm, between 0 and 50.</source>
            <translation>Geben Sie ihn in mm an, zwischen 0 und 50.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/separate_water_fat.py" />
            <source>Give one time for each echo.</source>
            <translation>Geben Sie für jedes Echo eine Zeit an.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat_separation/separate_echoes.py" />
            <source>Give one volume for each echo time.</source>
            <translation>Geben Sie für jede Echozeit ein Volumen an.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/phase_scale.py" />
            <source>Give phase in radians, or as 0 to 4095.</source>
            <translation>Geben Sie die Phase in Radiant an, oder als 0 bis 4095.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat_exchange.py" />
            <source>Give right or left.</source>
            <translation>Geben Sie rechts (right) oder links (left) an.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/backup.py" />
            <source>Give the backup another name.</source>
            <translation>Geben Sie der Sicherung einen anderen Namen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_commands.py" />
            <source>Give the days since the first visit, or nothing.</source>
            <translation>Geben Sie die Tage seit der ersten Untersuchung an, oder nichts.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat_separation/echo_model.py" />
            <source>Give the field strength in tesla, such as 1.5 or 3.</source>
            <translation>Geben Sie die Feldstärke in Tesla an, etwa 1.5 oder 3.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/evaluation/agreement.py" />
            <source>Give the images that the label maps were made for.</source>
            <translation>Geben Sie die Bilder an, zu denen die Label-Karten gehören.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/anatomy/label_table.py" />
            <source>Give the label table that belongs to this label map.</source>
            <translation>Geben Sie die Label-Tabelle an, die zu dieser Label-Karte gehört.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat.py" />
            <source>Give the opposed, in-phase and opposed-phase echo.</source>
            <translation>Geben Sie Opposed-, In- und Opposed-Phase-Echo an.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/add_analysis.py" />
            <source>Give the patient's pseudonym.</source>
            <translation>Geben Sie das Pseudonym des Patienten an.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/stitching.py" />
            <source>Give the same channels of every stack.</source>
            <translation>Geben Sie von jedem Stapel dieselben Kanäle an.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/stitching.py" />
            <source>Give the stack that lies between them, or analyse the stacks one by one.</source>
            <translation>Geben Sie den Stapel an, der dazwischen liegt, oder werten Sie die Stapel einzeln aus.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/patient_values.py" />
            <source>Give the year with four digits, or none.</source>
            <translation>Geben Sie das Jahr mit vier Ziffern an, oder keines.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/options.py" />
            <source>Give them in %, the lower one first, between 0 and 100.</source>
            <translation>Geben Sie sie in % an, die untere zuerst, zwischen 0 und 100.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat_separation/echo_model.py" />
            <source>Give them in milliseconds, in the order of the images.</source>
            <translation>Geben Sie sie in Millisekunden an, in der Reihenfolge der Bilder.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/separate_water_fat.py" />
            <source>Give them with --echo-times, in milliseconds, and the --field-strength in tesla.</source>
            <translation>Geben Sie sie mit --echo-times in Millisekunden an, und --field-strength in Tesla.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/longitudinal.py" />
            <source>Give two or more analysed scans.</source>
            <translation>Geben Sie zwei oder mehr ausgewertete Scans an.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/exchange_in_library.py" />
            <source>Give whole, left or right.</source>
            <translation>Geben Sie whole, left oder right an.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/editing/edit_hold.py" />
            <source>Go on there; or save and close it there, and open it here again.</source>
            <translation>Machen Sie dort weiter, oder speichern und schließen Sie ihn dort und öffnen Sie ihn hier erneut.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/inference_worker.py" />
            <source>Handing over the result</source>
            <translation>Ergebnis wird übergeben</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_formats.py" />
            <source>ITK-SNAP labels</source>
            <translation>ITK-SNAP-Labels</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/read_export.py" />
            <source>Import NIfTI images with 'legseg library import'.</source>
            <translation>Importieren Sie NIfTI-Bilder mit „legseg library import“.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/name_patients.py" />
            <source>Import as {1}, and rename the patient in the library afterwards.</source>
            <translation>Importieren Sie als {1}, und benennen Sie den Patienten danach in der Bibliothek um.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/file_commands.py" />
            <source>Import in the window that has it open. Or close that one, and open the library here with File &gt; Library &gt; Open another.</source>
            <translation>Importieren Sie in dem Fenster, das sie geöffnet hat. Oder schließen Sie jenes und öffnen die Bibliothek hier mit Datei &gt; Bibliothek &gt; Andere öffnen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/deidentify.py" />
            <source>Import into another folder, or name another table.</source>
            <translation>Importieren Sie in einen anderen Ordner, oder nennen Sie eine andere Tabelle.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/exchange_water_fat.py" />
            <source>Import the water and fat images of the scanner.</source>
            <translation>Importieren Sie die Wasser- und Fettbilder des Scanners.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/grouping.py" />
            <source>Import them one at a time, from separate folders, each with its own table of pseudonyms.</source>
            <translation>Importieren Sie sie einzeln, aus getrennten Ordnern, jeden mit eigener Tabelle der Pseudonyme.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat_separation/swap_doubt.py" />
            <source>In {1} % of the body the echoes alone can't tell water from fat: neighbours decided.</source>
            <translation>In {1} % des Körpers können die Echos allein Wasser nicht von Fett unterscheiden: Nachbarn haben entschieden.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat_separation/swap_doubt.py" />
            <source>In {1} ({2} mL) the echoes fit better with water and fat exchanged: look at the map of doubt.</source>
            <translation>In {1} ({2} mL) passen die Echos besser, wenn Wasser und Fett vertauscht sind: Sehen Sie sich die Zweifelskarte an.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/help_commands.py" />
            <source>Install LegSeg again.</source>
            <translation>Installieren Sie LegSeg neu.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/surface_scene.py" />
            <source>Install its graphics driver with OpenGL 3.2; everything else works without.</source>
            <translation>Installieren Sie den Grafiktreiber mit OpenGL 3.2; alles andere geht ohne.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/calibration.py" />
            <source>Install the model again, or remove {1}: then no overlap is foretold.</source>
            <translation>Installieren Sie das Modell neu, oder entfernen Sie {1}: Dann wird keine Überlappung vorhergesagt.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/migrate.py" />
            <source>Install the newest LegSeg, or open another library.</source>
            <translation>Installieren Sie das neueste LegSeg, oder öffnen Sie eine andere Bibliothek.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/restore.py" />
            <source>Install the newest LegSeg.</source>
            <translation>Installieren Sie das neueste LegSeg.</translation>
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
            <translation>Installieren Sie das Programm neu.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/weights.py" />
            <source>Install the program, import the model or train it again.</source>
            <translation>Installieren Sie das Programm, importieren Sie das Modell oder trainieren Sie es neu.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/roles.py" />
            <source>It is a magnitude image of one echo.</source>
            <translation>Es ist ein Betragsbild eines Echos.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_dicom.py" />
            <source>It isn't known who made the labels of this analysis, which DICOM must say.</source>
            <translation>Es ist nicht bekannt, wer die Labels dieser Auswertung gemacht hat, was DICOM sagen muss.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/find_images.py" />
            <source>It will be made of {1} echoes.</source>
            <translation>Es wird aus {1} Echos gemacht.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/repeatability.py" />
            <source>Its columns are {1}, with tabs between them.</source>
            <translation>Ihre Spalten sind {1}, durch Tabulatoren getrennt.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/roles.py" />
            <location filename="../../legseg_desktop/services/separate_for_import.py" />
            <source>Its echo time is one at which water and fat are {1}.</source>
            <translation>Bei seiner Echozeit sind Wasser und Fett {1}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_formats.py" />
            <source>JSON document</source>
            <translation>JSON-Dokument</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/pipeline.py" />
            <source>Joining the legs</source>
            <translation>Beine werden zusammengefügt</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/patient_values.py" />
            <source>Keep it below {1} characters.</source>
            <translation>Bleiben Sie unter {1} Zeichen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/repeatability.py" />
            <source>Keep one row for each muscle and quantity.</source>
            <translation>Behalten Sie für jeden Muskel und jede Größe eine Zeile.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/check_library.py" />
            <source>Keep the folder as it is, and restore the newest backup into a new one.</source>
            <translation>Lassen Sie den Ordner, wie er ist, und stellen Sie die neueste Sicherung in einem neuen wieder her.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_tasks.py" />
            <source>Keeping the labels</source>
            <translation>Labels werden abgelegt</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_formats.py" />
            <source>Label map and numbers as a data set of its own.</source>
            <translation>Label-Karte und Zahlen als eigener Datensatz.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti.py" />
            <source>Label maps hold whole numbers from 0 to 255.</source>
            <translation>Label-Karten enthalten ganze Zahlen von 0 bis 255.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/legs.py" />
            <source>Labels of shape {1} do not fit a leg of {2}.</source>
            <translation>Labels der Form {1} passen nicht zu einem Bein von {2}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/label_propagation.py" />
            <source>Laying the legs over one another</source>
            <translation>Beine werden überlagert</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/visit_registration.py" />
            <source>Laying visit {1} over the first</source>
            <translation>Untersuchung {1} wird auf die erste gelegt</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/model_spec.py" />
            <source>Leave the choice of infiltration out, or install such a model.</source>
            <translation>Lassen Sie die Wahl der Infiltration weg, oder installieren Sie ein solches Modell.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/match_source.py" />
            <source>Leave the source out: LegSeg then makes images for the segmentation to refer to.</source>
            <translation>Lassen Sie die Quelle weg: Dann erzeugt LegSeg Bilder, auf die sich die Segmentierung bezieht.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/check_update_file.py" />
            <source>LegSeg's public key is missing from the installation.</source>
            <translation>LegSegs öffentlicher Schlüssel fehlt in der Installation.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/notes.py" />
            <source>Lies in part on the other leg: check the outline.</source>
            <translation>Liegt zum Teil auf dem anderen Bein: Umriss prüfen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/notes.py" />
            <source>Lies unusually along the leg beside the other muscles: check the outline.</source>
            <translation>Liegt entlang des Beins ungewöhnlich zu den anderen Muskeln: Umriss prüfen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/notes.py" />
            <source>Lies unusually among its neighbours: check the outline.</source>
            <translation>Liegt ungewöhnlich zwischen seinen Nachbarn: Umriss prüfen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/itksnap_labels.py" />
            <source>Line {1} of {2} {3}.</source>
            <translation>Zeile {1} von {2}: {3}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/loaded_models.py" />
            <source>Loading the model</source>
            <translation>Modell wird geladen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/bring_labels.py" />
            <source>Look at its muscles closely, or undo.</source>
            <translation>Sehen Sie sich seine Muskeln genau an, oder machen Sie es rückgängig.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/stored_files.py" />
            <source>Look what is wrong with 'legseg library check', or restore the library from a backup.</source>
            <translation>Sehen Sie mit „legseg library check“ nach, was nicht stimmt, oder stellen Sie die Bibliothek aus einer Sicherung wieder her.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/compare_in_library.py" />
            <source>Look with 'legseg library list'.</source>
            <translation>Sehen Sie mit „legseg library list“ nach.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/fingerprint_scan.py" />
            <source>Looking whether the scan is known</source>
            <translation>Es wird nachgesehen, ob der Scan bekannt ist</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/viewing/pdf_pages.py" />
            <source>Make it again, or look at it elsewhere.</source>
            <translation>Erzeugen Sie es neu, oder sehen Sie es anderswo an.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/find_files.py" />
            <source>Make it again, or unpack it and name the folder.</source>
            <translation>Erzeugen Sie es neu, oder entpacken Sie es und nennen den Ordner.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/inference_job.py" />
            <source>Make room in {1}, or set TMPDIR to another folder.</source>
            <translation>Schaffen Sie Platz in {1}, oder setzen Sie TMPDIR auf einen anderen Ordner.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/find_files.py" />
            <source>Make room on the disk for temporary files, or unpack it and name the folder.</source>
            <translation>Schaffen Sie Platz auf dem Datenträger für temporäre Dateien, oder entpacken Sie es und nennen den Ordner.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/find_files.py" />
            <source>Make room there, or unpack it elsewhere and name the folder.</source>
            <translation>Schaffen Sie dort Platz, oder entpacken Sie es anderswo und nennen den Ordner.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/editing/edit_note.py" />
            <location filename="../../legseg_desktop/editing/review_marks.py" />
            <source>Mark the muscles again.</source>
            <translation>Kennzeichnen Sie die Muskeln noch einmal.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/options.py" />
            <source>Measure the scan again.</source>
            <translation>Messen Sie den Scan noch einmal.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/edit_correct.py" />
            <source>Measured</source>
            <translation>Gemessen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/live_numbers.py" />
            <location filename="../../legseg_desktop/services/edit_correct.py" />
            <location filename="../../legseg_desktop/services/segment_scan.py" />
            <source>Measuring the muscles</source>
            <translation>Muskeln werden gemessen</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/visit_registration.py" />
            <source>Measuring what all visits see</source>
            <translation>Gemessen wird, was alle Untersuchungen zeigen</translation>
        </message>
        <message>
            <location filename="../../inference_engine/anatomy/label_table.py" />
            <source>Mend the file.</source>
            <translation>Berichtigen Sie die Datei.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/match_source.py" />
            <source>More than one study of the source fits this scan.</source>
            <translation>Mehr als eine Studie der Quelle passt zu diesem Scan.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/stitching_placement.py" />
            <source>More than six stacks without positions can't be put in order.</source>
            <translation>Mehr als sechs Stapel ohne Positionen können nicht geordnet werden.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/check_library.py" />
            <source>Move it out of the library's folder, if you know it; else remove it.</source>
            <translation>Legen Sie es außerhalb des Ordners der Bibliothek ab, wenn Sie es kennen; sonst entfernen Sie es.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/notes.py" />
            <source>Much larger on one side than on the other: check both outlines.</source>
            <translation>Auf einer Seite viel größer als auf der anderen: beide Umrisse prüfen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/notes.py" />
            <source>Much larger or smaller than in any simulated leg: check the outline.</source>
            <translation>Viel größer oder kleiner als in jedem simulierten Bein: Umriss prüfen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_formats.py" />
            <source>Muscles for a PACS and viewers such as OHIF or Slicer, tied to the images.</source>
            <translation>Muskeln für ein PACS und für Betrachter wie OHIF oder Slicer, an die Bilder gebunden.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/output_folder.py" />
            <source>Name a folder for the results.</source>
            <translation>Nennen Sie einen Ordner für die Ergebnisse.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/find_files.py" />
            <source>Name a folder, a DICOMDIR or a zip file.</source>
            <translation>Nennen Sie einen Ordner, ein DICOMDIR oder eine Zip-Datei.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/preview_import.py" />
            <source>Name a folder, a zip archive or files.</source>
            <translation>Nennen Sie einen Ordner, ein Zip-Archiv oder Dateien.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/pseudonym_file.py" />
            <source>Name a place for it where you may write.</source>
            <translation>Nennen Sie dafür einen Ort, an den Sie schreiben dürfen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/import_into_library.py" />
            <source>Name a place outside the library's folder for it.</source>
            <translation>Nennen Sie dafür einen Ort außerhalb des Ordners der Bibliothek.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/import_dicom.py" />
            <source>Name a place outside the output folder for it.</source>
            <translation>Nennen Sie dafür einen Ort außerhalb des Ausgabeordners.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/output_folder.py" />
            <source>Name another folder for the results.</source>
            <translation>Nennen Sie einen anderen Ordner für die Ergebnisse.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/open_folder.py" />
            <location filename="../../legseg_desktop/storage/restore.py" />
            <source>Name another folder.</source>
            <translation>Nennen Sie einen anderen Ordner.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/deidentify.py" />
            <source>Name another table, or put back the one that an import has written.</source>
            <translation>Nennen Sie eine andere Tabelle, oder legen Sie die zurück, die ein Import geschrieben hat.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/bids_dialects.py" />
            <source>Name one data set's folder.</source>
            <translation>Nennen Sie den Ordner eines einzigen Datensatzes.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/read_header.py" />
            <source>Name the folder in which it lies instead.</source>
            <translation>Nennen Sie stattdessen den Ordner, in dem es liegt.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/read_export.py" />
            <source>Name the folder of a DICOM export with MR images.</source>
            <translation>Nennen Sie den Ordner eines DICOM-Exports mit MR-Bildern.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/bids_dialects.py" />
            <source>Name the folder of a data set.</source>
            <translation>Nennen Sie den Ordner eines Datensatzes.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/match_source.py" />
            <source>Name the folder of this scan's own export, or leave the source out.</source>
            <translation>Nennen Sie den Ordner des eigenen Exports dieses Scans, oder lassen Sie die Quelle weg.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/find_files.py" />
            <source>Name the folder they lead to, or copy the files themselves.</source>
            <translation>Nennen Sie den Ordner, auf den sie verweisen, oder kopieren Sie die Dateien selbst.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/diagnose_runtimes.py" />
            <source>Networks can't be trained here: that needs TensorFlow.</source>
            <translation>Netze können hier nicht trainiert werden: Das braucht TensorFlow.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/legs.py" />
            <source>No body is seen in the scan.</source>
            <translation>Im Scan ist kein Körper zu sehen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/visit_summary.py" />
            <source>No change is called significant: a change beyond the smallest detectable one is more than scanning and measuring twice would give in 95 of 100 muscles, if they repeat as the table of repeatability says.</source>
            <translation>Keine Änderung wird signifikant genannt: Eine Änderung über die kleinste nachweisbare hinaus ist mehr, als zweimaliges Aufnehmen und Messen in 95 von 100 Muskeln ergäbe, wenn sie sich so wiederholen, wie die Tabelle der Wiederholbarkeit sagt.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/import_dicom.py" />
            <location filename="../../legseg_desktop/services/import_into_library.py" />
            <source>No complete Dixon scan is there.</source>
            <translation>Es ist kein vollständiger Dixon-Scan da.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/diagnose.py" />
            <source>No display is present: the commands work, the window can't open.</source>
            <translation>Es gibt keine Anzeige: Die Befehle funktionieren, das Fenster kann nicht geöffnet werden.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_formats.py" />
            <source>No format is named.</source>
            <translation>Es ist kein Format genannt.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti.py" />
            <source>No image was given.</source>
            <translation>Es wurde kein Bild angegeben.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/label_propagation.py" />
            <source>No labels were brought over. {1}</source>
            <translation>Es wurden keine Labels übertragen. {1}</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/label_propagation.py" />
            <source>No leg is in view.</source>
            <translation>Kein Bein ist im Bild.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_files.py" />
            <source>No library is open.</source>
            <translation>Keine Bibliothek ist geöffnet.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/model_spec.py" />
            <location filename="../../legseg_desktop/services/diagnose.py" />
            <location filename="../../legseg_desktop/services/installed_models.py" />
            <source>No model is installed.</source>
            <translation>Kein Modell ist installiert.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_desk.py" />
            <source>No muscle is chosen.</source>
            <translation>Kein Muskel ist gewählt.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/model_choice.py" />
            <source>No muscle was found in a first pass: the model for all was used.</source>
            <translation>In einem ersten Durchgang wurde kein Muskel gefunden: Verwendet wurde das Modell für alle.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/bring_labels.py" />
            <source>No other visit of this patient has labels.</source>
            <translation>Keine andere Untersuchung dieses Patienten hat Labels.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/find_files.py" />
            <source>None of the files that the DICOMDIR lists is there.</source>
            <translation>Keine der Dateien, die das DICOMDIR nennt, ist da.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/import_dicom.py" />
            <location filename="../../legseg_desktop/services/import_into_library.py" />
            <source>None of the images is a Dixon image: neither water and fat nor in-phase and opposed-phase.</source>
            <translation>Keines der Bilder ist ein Dixon-Bild: weder Wasser und Fett noch In-Phase und Opposed-Phase.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/read_export.py" />
            <source>None of the {1} files can be used.</source>
            <translation>Keine der {1} Dateien kann verwendet werden.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/notes.py" />
            <source>Not found, though its place is in view: look for it.</source>
            <translation>Nicht gefunden, obwohl die Stelle im Bild ist: danach suchen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/import_into_library.py" />
            <source>Not kept, with the number of files: {1}.</source>
            <translation>Nicht aufgenommen, mit der Zahl der Dateien: {1}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/roles.py" />
            <source>Nothing in the header names a Dixon channel.</source>
            <translation>Nichts im Header nennt einen Dixon-Kanal.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/installed_runtimes.py" />
            <source>Nothing that runs networks is installed.</source>
            <translation>Es ist nichts installiert, das Netze ausführt.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/preview_import.py" />
            <source>Nothing was named to import.</source>
            <translation>Es wurde nichts zum Importieren genannt.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/separate_water_fat.py" />
            <source>Of {1} echoes the times are needed.</source>
            <translation>Von {1} Echos werden die Zeiten gebraucht.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/stitching.py" />
            <source>One stack can't be stitched.</source>
            <translation>Ein einzelner Stapel kann nicht zusammengefügt werden.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/file_commands.py" />
            <source>Only an analysis that is saved can be added: its corrected labels aren't yet.</source>
            <translation>Nur eine gespeicherte Analyse kann hinzugefügt werden: Ihre korrigierten Labels sind es noch nicht.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/file_commands.py" />
            <source>Only an analysis that was opened from a folder can be added, and only to a library that can be changed.</source>
            <translation>Nur eine Auswertung, die aus einem Ordner geöffnet wurde, kann aufgenommen werden, und nur in eine Bibliothek, die geändert werden kann.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/scan_checks.py" />
            <source>Only one leg is in view; the other has no numbers.</source>
            <translation>Nur ein Bein ist im Bild; das andere hat keine Zahlen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/exchange_commands.py" />
            <source>Open it for writing to keep a scan with water and fat exchanged.</source>
            <translation>Öffnen Sie sie zum Schreiben, um einen Scan mit vertauschtem Wasser und Fett abzulegen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/open_folder.py" />
            <source>Open it instead.</source>
            <translation>Öffnen Sie sie stattdessen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/library_key.py" />
            <source>Open it on the account that made it, or give its key.</source>
            <translation>Öffnen Sie sie unter dem Konto, das sie angelegt hat, oder geben Sie ihren Schlüssel an.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/database.py" />
            <location filename="../../legseg_desktop/storage/library_key.py" />
            <source>Open it on the account whose keyring holds its key.</source>
            <translation>Öffnen Sie sie unter dem Konto, dessen Schlüsselbund ihren Schlüssel enthält.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/migrate.py" />
            <source>Open it once for writing.</source>
            <translation>Öffnen Sie sie einmal zum Schreiben.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/library_key.py" />
            <source>Open it without a key.</source>
            <translation>Öffnen Sie sie ohne Schlüssel.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_files.py" />
            <source>Open one with File &gt; Library &gt; Open another.</source>
            <translation>Öffnen Sie eine mit Datei &gt; Bibliothek &gt; Andere öffnen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/file_commands.py" />
            <source>Open the analysis first with File &gt; Open an analysis.</source>
            <translation>Öffnen Sie die Auswertung zuerst mit Datei &gt; Auswertung öffnen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/check_library.py" />
            <source>Open the library for writing: that clears it away.</source>
            <translation>Öffnen Sie die Bibliothek zum Schreiben: Das räumt es weg.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/check_library.py" />
            <source>Open the library for writing: that closes the folder to them.</source>
            <translation>Öffnen Sie die Bibliothek zum Schreiben: Das schließt ihnen den Ordner.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/editing/journal_recovery.py" />
            <source>Open the revision that the edit began with.</source>
            <translation>Öffnen Sie die Revision, mit der die Bearbeitung begann.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/add_revision.py" />
            <source>Open the scan again, and repeat the change.</source>
            <translation>Öffnen Sie den Scan noch einmal, und wiederholen Sie die Änderung.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/library_errors.py" />
            <source>Open the scan that is there, or delete it before importing it again.</source>
            <translation>Öffnen Sie den vorhandenen Scan, oder löschen Sie ihn, bevor Sie ihn noch einmal importieren.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/check_library.py" />
            <source>Other accounts of this computer can enter the library's folder.</source>
            <translation>Andere Konten dieses Computers können den Ordner der Bibliothek betreten.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/diagnose_runtimes.py" />
            <source>Other programs kept the processor busy: the times are estimates for a free one.</source>
            <translation>Andere Programme haben den Prozessor beschäftigt: Die Zeiten sind Schätzungen für einen freien.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_formats.py" />
            <source>PDF report</source>
            <translation>PDF-Bericht</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_formats.py" />
            <source>Pages to read, print and file.</source>
            <translation>Seiten zum Lesen, Drucken und Ablegen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/stitching.py" />
            <source>Placing the stacks</source>
            <translation>Stapel werden angeordnet</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_formats.py" />
            <source>Plain tables for statistics programs, one file each.</source>
            <translation>Einfache Tabellen für Statistikprogramme, je eine Datei.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_tasks.py" />
            <location filename="../../legseg_desktop/viewing/displayed_scan.py" />
            <source>Preparing the images</source>
            <translation>Bilder werden vorbereitet</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/visit_tasks.py" />
            <location filename="../../legseg_desktop/viewing/displayed_scan.py" />
            <source>Preparing the labels</source>
            <translation>Labels werden vorbereitet</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/stroke_modes.py" />
            <source>Press inside one muscle, with its neighbour within the circle, and draw towards the neighbour.</source>
            <translation>Drücken Sie in einem Muskel, mit seinem Nachbarn im Kreis, und ziehen Sie auf den Nachbarn zu.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/open_analysis.py" />
            <source>Put the images there, or say where they are.</source>
            <translation>Legen Sie die Bilder dorthin, oder sagen Sie, wo sie sind.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/notes.py" />
            <source>Reaches both ends of the images: the numbers are those of the part in view.</source>
            <translation>Reicht an beide Enden der Bilder: Die Zahlen gelten für den Teil im Bild.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/notes.py" />
            <source>Reaches the lower end of the images: the numbers are those of the part in view.</source>
            <translation>Reicht ans untere Ende der Bilder: Die Zahlen gelten für den Teil im Bild.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/notes.py" />
            <source>Reaches the side of the images: the numbers are those of the part in view.</source>
            <translation>Reicht an den seitlichen Rand der Bilder: Die Zahlen gelten für den Teil im Bild.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/notes.py" />
            <source>Reaches the upper end of the images: the numbers are those of the part in view.</source>
            <translation>Reicht ans obere Ende der Bilder: Die Zahlen gelten für den Teil im Bild.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/check_library.py" />
            <source>Read all files</source>
            <translation>Alle Dateien gelesen</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/read_export.py" />
            <source>Reading headers</source>
            <translation>Header werden gelesen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/import_sources.py" />
            <source>Reading images</source>
            <translation>Bilder werden gelesen</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/volumes.py" />
            <source>Reading slices</source>
            <translation>Schichten werden gelesen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/compare_analyses.py" />
            <location filename="../../legseg_desktop/services/compare_in_library.py" />
            <source>Reading the analyses</source>
            <translation>Auswertungen werden gelesen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/visit_tasks.py" />
            <location filename="../../legseg_desktop/services/add_analysis.py" />
            <source>Reading the analysis</source>
            <translation>Auswertung wird gelesen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/separate_water_fat.py" />
            <source>Reading the echoes</source>
            <translation>Echos werden gelesen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/bring_labels.py" />
            <location filename="../../legseg_desktop/gui/library_tasks.py" />
            <location filename="../../legseg_desktop/gui/visit_tasks.py" />
            <location filename="../../legseg_desktop/services/analyse_scan.py" />
            <location filename="../../legseg_desktop/services/exchange_in_library.py" />
            <source>Reading the images</source>
            <translation>Bilder werden gelesen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/compare_revisions.py" />
            <source>Reading the labels</source>
            <translation>Labels werden gelesen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/collect_diagnostics.py" />
            <source>Reading the log</source>
            <translation>Protokoll wird gelesen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/check_update_file.py" />
            <source>Reading the package</source>
            <translation>Paket wird gelesen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/exchange_water_fat.py" />
            <source>Reading the scan</source>
            <translation>Scan wird gelesen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/check_library.py" />
            <source>Reading {1}</source>
            <translation>{1} wird gelesen</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/engine.py" />
            <source>Ready</source>
            <translation>Bereit</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/check_library.py" />
            <source>Remove it: the library has no links.</source>
            <translation>Entfernen Sie sie: Die Bibliothek hat keine Verknüpfungen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/library_lock.py" />
            <source>Remove library.lock.</source>
            <translation>Entfernen Sie library.lock.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/library_layout.py" />
            <source>Remove the link, and restore the library from a backup.</source>
            <translation>Entfernen Sie die Verknüpfung, und stellen Sie die Bibliothek aus einer Sicherung wieder her.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/installed_models.py" />
            <source>Remove this folder from {1} and import the model again.</source>
            <translation>Entfernen Sie diesen Ordner aus {1}, und importieren Sie das Modell noch einmal.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/open_analysis.py" />
            <source>Remove {1}, or run the analysis again.</source>
            <translation>Entfernen Sie {1}, oder führen Sie die Auswertung noch einmal aus.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/evaluation/overlap.py" />
            <source>Resample neither by hand: evaluate label maps that were made for one scan.</source>
            <translation>Rechnen Sie keine von Hand um: Bewerten Sie Label-Karten, die für denselben Scan gemacht wurden.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/provenance_file.py" />
            <source>Research use only. Not a medical device.</source>
            <translation>Nur für die Forschung. Kein Medizinprodukt.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/rtstruct.py" />
            <source>Research use only. Not for planning treatment.</source>
            <translation>Nur für die Forschung. Nicht zur Therapieplanung.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/restore.py" />
            <source>Restore into a new or an empty folder.</source>
            <translation>Stellen Sie sie in einem neuen oder leeren Ordner wieder her.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/check_library.py" />
            <source>Restore the library from a backup, or delete the scan and import it again.</source>
            <translation>Stellen Sie die Bibliothek aus einer Sicherung wieder her, oder löschen Sie den Scan und importieren ihn noch einmal.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/library_key.py" />
            <source>Restore the library from a backup, or give its key.</source>
            <translation>Stellen Sie die Bibliothek aus einer Sicherung wieder her, oder geben Sie ihren Schlüssel an.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/open_library_scan.py" />
            <location filename="../../legseg_desktop/services/stored_files.py" />
            <source>Restore the library from a backup.</source>
            <translation>Stellen Sie die Bibliothek aus einer Sicherung wieder her.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/notes.py" />
            <source>Right and left seem to be exchanged at one of the visits, since each leg fits the other one better, turned over: check the sides before you read the change.</source>
            <translation>Rechts und links scheinen bei einer der Untersuchungen vertauscht, denn jedes Bein passt gespiegelt besser auf das andere: Prüfen Sie die Seiten, bevor Sie die Änderung lesen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/bring_labels.py" />
            <source>Right and left seem to be exchanged here or at {1}: each leg fits the other one better, turned over.</source>
            <translation>Rechts und links scheinen hier oder bei {1} vertauscht zu sein: Jedes Bein passt gespiegelt besser auf das andere.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/database.py" />
            <source>Run 'legseg library check', and restore the library from a backup.</source>
            <translation>Führen Sie „legseg library check“ aus, und stellen Sie die Bibliothek aus einer Sicherung wieder her.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/backup.py" />
            <source>Run 'legseg library check': it says which one, and what to do.</source>
            <translation>Führen Sie „legseg library check“ aus: Es sagt, welche, und was zu tun ist.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/csv_table.py" />
            <location filename="../../legseg_desktop/services/provenance_file.py" />
            <source>Run the analysis again.</source>
            <translation>Führen Sie die Auswertung noch einmal aus.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/itksnap_labels.py" />
            <source>Save it anew in ITK-SNAP, with its labels.</source>
            <translation>Speichern Sie sie in ITK-SNAP neu, mit ihren Labels.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/small_text.py" />
            <source>Save it as text in UTF-8.</source>
            <translation>Speichern Sie sie als Text in UTF-8.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/file_commands.py" />
            <source>Save them with Ctrl+S, then add the analysis.</source>
            <translation>Speichern Sie sie mit Strg+S und fügen Sie die Analyse dann hinzu.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/save_revision.py" />
            <source>Save them with the scan they show.</source>
            <translation>Speichern Sie sie mit dem Scan, den sie zeigen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/save_revision.py" />
            <source>Saved</source>
            <translation>Gespeichert</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/save_revision.py" />
            <source>Saving</source>
            <translation>Wird gespeichert</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_dicom.py" />
            <source>Say so with --made-by automatic, semiautomatic or manual.</source>
            <translation>Sagen Sie es mit --made-by automatic, semiautomatic oder manual.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/import_into_library.py" />
            <source>Say what the images show, or export the series of the Dixon sequence.</source>
            <translation>Sagen Sie, was die Bilder zeigen, oder exportieren Sie die Serien der Dixon-Sequenz.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/open_analysis.py" />
            <source>Say where the images are, or analyse the scan again.</source>
            <translation>Sagen Sie, wo die Bilder sind, oder werten Sie den Scan noch einmal aus.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/simulation/cohort.py" />
            <location filename="../../inference_engine/simulation/true_images.py" />
            <source>Scanning</source>
            <translation>Aufnahme</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/diagnose_runtimes.py" />
            <source>Scans are segmented by {1}.</source>
            <translation>Scans werden mit {1} segmentiert.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/resampling.py" />
            <source>Scores and scan do not run along the same axes.</source>
            <translation>Scores und Scan verlaufen nicht entlang derselben Achsen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/resampling.py" />
            <location filename="../../inference_engine/segmentation/muscle_evidence.py" />
            <source>Scores of shape {1} do not fit {2}.</source>
            <translation>Scores der Form {1} passen nicht zu {2}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/anatomy/label_table.py" />
            <source>See resources/labels/legseg18.toml for the format.</source>
            <translation>Das Format zeigt resources/labels/legseg18.toml.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/import_dicom.py" />
            <source>See what is there with --list, and export the series of the Dixon sequence.</source>
            <translation>Sehen Sie mit --list nach, was da ist, und exportieren Sie die Serien der Dixon-Sequenz.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/compare_in_library.py" />
            <source>Segment another visit first.</source>
            <translation>Segmentieren Sie zuerst eine weitere Untersuchung.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/bring_labels.py" />
            <source>Segment one in the library, or open one of the same name beside this one.</source>
            <translation>Segmentieren Sie eine in der Bibliothek, oder öffnen Sie neben dieser eine mit demselben Namen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/resampling.py" />
            <location filename="../../inference_engine/network/inference_job.py" />
            <source>Segment the scan again.</source>
            <translation>Segmentieren Sie den Scan noch einmal.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/engine.py" />
            <source>Segmentation done</source>
            <translation>Segmentierung fertig</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/leg_labels.py" />
            <source>Segmenting the {1}{2}</source>
            <translation>Segmentierung: {1}{2}</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat_separation/separate_echoes.py" />
            <source>Separated</source>
            <translation>Getrennt</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat_separation/separate_echoes.py" />
            <location filename="../../legseg_desktop/services/separate_water_fat.py" />
            <source>Separating water and fat</source>
            <translation>Wasser und Fett werden getrennt</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/grouping.py" />
            <source>Series {1} ({2}) and series {3} ({4}) lie on different grids: {5} and {6}. All images of a scan must come from one acquisition.</source>
            <translation>Serie {1} ({2}) und Serie {3} ({4}) liegen auf verschiedenen Gittern: {5} und {6}. Alle Bilder eines Scans müssen aus einer Aufnahme stammen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/grouping.py" />
            <source>Series {1} ({2}) has no {3} image beside it. Export all series of the Dixon sequence.</source>
            <translation>Neben Serie {1} ({2}) fehlt das Bild ({3}). Exportieren Sie alle Serien der Dixon-Sequenz.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/grouping.py" />
            <source>Series {1} ({2}): {3}</source>
            <translation>Serie {1} ({2}): {3}</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/grouping.py" />
            <source>Series {1} and series {2} both claim to be the {3} image of one scan; series {4} was taken, because {5}. If series {6} shows something else, give it its role; if it belongs to another scan, export that scan's other images, too.</source>
            <translation>Serie {1} und Serie {2} geben sich beide als das Bild ({3}) eines Scans aus; genommen wurde Serie {4}. Grund: {5}. Zeigt Serie {6} etwas anderes, geben Sie ihr ihre Rolle; gehört sie zu einem anderen Scan, exportieren Sie auch dessen übrige Bilder.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/child_process.py" />
            <source>Set TMPDIR to a folder that can be written.</source>
            <translation>Setzen Sie TMPDIR auf einen beschreibbaren Ordner.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/library_key.py" />
            <source>Set up a keyring (such as GNOME Keyring), or don't encrypt the library.</source>
            <translation>Richten Sie einen Schlüsselbund ein (etwa GNOME Keyring), oder verschlüsseln Sie die Bibliothek nicht.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/scan_rows.py" />
            <source>Show the list again.</source>
            <translation>Zeigen Sie die Liste noch einmal an.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/simulation/cohort.py" />
            <source>Simulated</source>
            <translation>Simuliert</translation>
        </message>
        <message>
            <location filename="../../inference_engine/simulation/true_images.py" />
            <source>Simulating a leg</source>
            <translation>Ein Bein wird simuliert</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/run_demo.py" />
            <source>Simulating a patient</source>
            <translation>Ein Patient wird simuliert</translation>
        </message>
        <message>
            <location filename="../../inference_engine/simulation/cohort.py" />
            <source>Simulating visit {1} of {2}</source>
            <translation>Untersuchung {1} von {2} wird simuliert</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_formats.py" />
            <source>Slicer segmentation</source>
            <translation>Slicer-Segmentierung</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/roles.py" />
            <source>So does the series' name.</source>
            <translation>Der Name der Serie ebenso.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/check_library.py" />
            <source>Something is left of work that was interrupted.</source>
            <translation>Von einer unterbrochenen Arbeit ist etwas übrig.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/stitching.py" />
            <source>Stacks {1} and {2} from below</source>
            <translation>Stapel {1} und {2} von unten</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/inference_job.py" />
            <location filename="../../inference_engine/network/running_worker.py" />
            <source>Starting the segmentation</source>
            <translation>Segmentierung wird gestartet</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/stitching.py" />
            <source>Stitched</source>
            <translation>Zusammengefügt</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/stitching.py" />
            <source>Stitching</source>
            <translation>Stapel werden zusammengefügt</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat.py" />
            <source>Subcutaneous fat{1} is dark in the fat image: {2}</source>
            <translation>Das Unterhautfett{1} ist im Fettbild dunkel: {2}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/diagnose.py" />
            <source>System libraries are missing, so the window may not open. Install these Debian packages: {1}.</source>
            <translation>Systembibliotheken fehlen, sodass sich das Fenster vielleicht nicht öffnet. Installieren Sie diese Debian-Pakete: {1}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/model_labels.py" />
            <source>Take 'Back to how it was opened' in the menu Muscle.</source>
            <translation>Nehmen Sie 'Zurück auf den Stand beim Öffnen' im Menü Muskel.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/restore.py" />
            <source>Take an earlier backup.</source>
            <translation>Nehmen Sie eine frühere Sicherung.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/import_dicom.py" />
            <source>Text that is burnt into pixels is not looked for.</source>
            <translation>Nach Text, der in Pixel eingebrannt ist, wird nicht gesucht.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/read_header.py" />
            <source>The DICOMDIR can't be read.</source>
            <translation>Das DICOMDIR kann nicht gelesen werden.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/add_analysis.py" />
            <source>The analysis doesn't say whose it is.</source>
            <translation>Die Auswertung sagt nicht, von wem sie ist.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/find_files.py" />
            <source>The archive holds more than any scan does.</source>
            <translation>Das Archiv enthält mehr als irgendein Scan.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/find_files.py" />
            <source>The archive is encrypted.</source>
            <translation>Das Archiv ist verschlüsselt.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/find_files.py" />
            <source>The archive {1} can't be unpacked: {2}.</source>
            <translation>Das Archiv {1} kann nicht entpackt werden: {2}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/find_files.py" />
            <source>The archive {1} is damaged or packed in an unknown way.</source>
            <translation>Das Archiv {1} ist beschädigt oder auf unbekannte Weise gepackt.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/backup.py" />
            <source>The backup can't be written: {1}.</source>
            <translation>Die Sicherung kann nicht geschrieben werden: {1}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/restore.py" />
            <source>The backup was made by a newer version of LegSeg.</source>
            <translation>Die Sicherung wurde mit einer neueren Version von LegSeg gemacht.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/backup.py" />
            <source>The backup would lie in the library itself.</source>
            <translation>Die Sicherung läge in der Bibliothek selbst.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/calibration.py" />
            <source>The calibration of the model '{1}' is damaged.</source>
            <translation>Die Kalibrierung des Modells „{1}“ ist beschädigt.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/line_modes.py" />
            <source>The chosen muscle isn't there.</source>
            <translation>Der gewählte Muskel ist nicht da.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/options.py" />
            <source>The correction for T1 has a time or a flip angle that no sequence has.</source>
            <translation>Die T1-Korrektur hat eine Zeit oder einen Flipwinkel, den keine Sequenz hat.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/check_library.py" />
            <source>The database names a file of {1} outside the library.</source>
            <translation>Die Datenbank nennt eine Datei von {1} außerhalb der Bibliothek.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_commands.py" />
            <source>The day of a visit is a whole number.</source>
            <translation>Der Tag einer Untersuchung ist eine ganze Zahl.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/patient_values.py" />
            <source>The days since the first visit can't be right.</source>
            <translation>Die Tage seit der ersten Untersuchung können nicht stimmen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/onnx_predictor.py" />
            <source>The device '{1}' can't be used: ONNX Runtime finds no such device.</source>
            <translation>Das Gerät „{1}“ kann nicht benutzt werden: ONNX Runtime findet kein solches Gerät.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/openvino_predictor.py" />
            <source>The device '{1}' can't be used: OpenVINO finds no such device.</source>
            <translation>Das Gerät „{1}“ kann nicht benutzt werden: OpenVINO findet kein solches Gerät.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/keras_predictor.py" />
            <source>The device '{1}' can't be used: TensorFlow finds no such device.</source>
            <translation>Das Gerät „{1}“ kann nicht benutzt werden: TensorFlow findet kein solches Gerät.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/runtime_choice.py" />
            <source>The device '{1}' can't be used: {2} {3} no such device.</source>
            <translation>Das Gerät „{1}“ kann nicht benutzt werden: {2} {3} kein solches Gerät.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/openvino_predictor.py" />
            <source>The device '{1}' doesn't compute in {2}.</source>
            <translation>Das Gerät „{1}“ rechnet nicht in {2}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat_separation/echo_model.py" />
            <source>The echo times don't rise from above 0 to at most 100 ms.</source>
            <translation>Die Echozeiten steigen nicht von über 0 auf höchstens 100 ms.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat_separation/separate_echoes.py" />
            <source>The echoes are empty: every voxel is zero.</source>
            <translation>Die Echos sind leer: Jedes Voxel ist null.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/stroke_modes.py" />
            <source>The edge brush began outside the image.</source>
            <translation>Der Kantenpinsel begann außerhalb des Bildes.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/editing/journal_recovery.py" />
            <source>The edit can't be brought back; begin again from the last revision.</source>
            <translation>Die Bearbeitung kann nicht zurückgeholt werden; beginnen Sie wieder mit der letzten Revision.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/separate_dicom_echoes.py" />
            <source>The export holds no echoes, but Dixon images that are separated already.</source>
            <translation>Der Export enthält keine Echos, sondern schon getrennte Dixon-Bilder.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/separate_dicom_echoes.py" />
            <source>The export holds no echoes: no series has magnitude and phase at several echo times.</source>
            <translation>Der Export enthält keine Echos: Keine Serie hat Betrag und Phase bei mehreren Echozeiten.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/notes.py" />
            <source>The fat fraction was estimated in different ways: the change may come from that.</source>
            <translation>Die Fettfraktion wurde auf verschiedene Weise geschätzt: Die Änderung kann daher kommen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/separate_water_fat.py" />
            <source>The field strength is needed: it says how far fat precesses from water.</source>
            <translation>Die Feldstärke wird gebraucht: Sie sagt, wie weit Fett gegen Wasser präzediert.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/library_key.py" />
            <source>The file that names the library's key can't be read.</source>
            <translation>Die Datei, die den Schlüssel der Bibliothek nennt, kann nicht gelesen werden.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti_image.py" />
            <source>The file {1} does not exist.</source>
            <translation>Die Datei {1} gibt es nicht.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/weights.py" />
            <source>The file {1} of the model '{2}' is missing or can't be read.</source>
            <translation>Die Datei {1} des Modells „{2}“ fehlt oder kann nicht gelesen werden.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/weights.py" />
            <source>The file {1} of the model '{2}' is not the one it was published with: its SHA-256 differs.</source>
            <translation>Die Datei {1} des Modells „{2}“ ist nicht die veröffentlichte: Ihr SHA-256 ist anders.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/bids_dialects.py" />
            <source>The folder holds more files than any data set.</source>
            <translation>Der Ordner enthält mehr Dateien als irgendein Datensatz.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/find_files.py" />
            <source>The folder holds only links to other places, and links are not followed.</source>
            <translation>Der Ordner enthält nur Verknüpfungen zu anderen Orten, und Verknüpfungen wird nicht gefolgt.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/open_folder.py" />
            <location filename="../../legseg_desktop/storage/restore.py" />
            <source>The folder isn't empty.</source>
            <translation>Der Ordner ist nicht leer.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/atomic_file.py" />
            <location filename="../../legseg_desktop/paths.py" />
            <source>The folder {1} can't be made: {2}.</source>
            <translation>Der Ordner {1} kann nicht angelegt werden: {2}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/session.py" />
            <source>The folder {1} holds no analysis.</source>
            <translation>Der Ordner {1} enthält keine Auswertung.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/migrate.py" />
            <source>The folder's database is not a library of LegSeg.</source>
            <translation>Die Datenbank des Ordners ist keine Bibliothek von LegSeg.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/diagnose.py" />
            <source>The graphics card is not used: neither TensorFlow nor ONNX Runtime finds its libraries (CUDA or DirectML).</source>
            <translation>Die Grafikkarte wird nicht benutzt: Weder TensorFlow noch ONNX Runtime findet seine Bibliotheken (CUDA oder DirectML).</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/roles.py" />
            <source>The header calls it a {1} image.</source>
            <translation>Der Header nennt es ein Bild von: {1}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/geometry.py" />
            <source>The image has shape {1}, not three axes with voxels.</source>
            <translation>Das Bild hat die Form {1}, nicht drei Achsen mit Voxeln.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/roles.py" />
            <source>The image type counts: the scanner writes it, and a name may be typed, or left over from another series.</source>
            <translation>Es zählt der Bildtyp: Ihn schreibt der Scanner, während ein Name eingetippt oder von einer anderen Serie übrig sein kann.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/roles.py" />
            <source>The image type says {1}.</source>
            <translation>Der Bildtyp sagt {1}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/geometry.py" />
            <source>The image's position in space is not a finite 4 x 4 matrix.</source>
            <translation>Die Lage des Bildes im Raum ist keine endliche 4-x-4-Matrix.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/geometry.py" />
            <source>The image's voxels have no volume, or a size that no scan has.</source>
            <translation>Die Voxel des Bildes haben kein Volumen, oder eine Größe, die kein Scan hat.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/evaluation/agreement.py" />
            <source>The images and the label maps don't lie on the same grid.</source>
            <translation>Die Bilder und die Label-Karten liegen nicht auf demselben Gitter.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/signal_checks.py" />
            <source>The images are noisy (signal to noise about {1}): borders and fat fractions are less sure, check the outlines.</source>
            <translation>Die Bilder sind verrauscht (Signal-Rausch-Verhältnis etwa {1}): Grenzen und Fettfraktionen sind weniger sicher; prüfen Sie die Umrisse.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/engine.py" />
            <source>The images can't be written to the folder for temporary files.</source>
            <translation>Die Bilder können nicht in den Ordner für temporäre Dateien geschrieben werden.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/field_of_view_checks.py" />
            <source>The images cover only {1} mm of the leg in {2} slice{3}: muscles may be mistaken for others, {4}.</source>
            <translation>Die Bilder zeigen nur {1} mm des Beins in {2} Schicht(en): Muskeln können verwechselt werden, {4}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/field_of_view_checks.py" />
            <source>The images cut the body at the {1}: muscles there have the numbers of the part in view.</source>
            <translation>Die Bilder schneiden den Körper ab ({1}): Muskeln dort haben die Zahlen des Teils im Bild.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/notes.py" />
            <source>The images hold different parts of the muscle at the visits: the change may come from that.</source>
            <translation>Die Bilder zeigen bei den Untersuchungen verschiedene Teile des Muskels: Die Änderung kann daher kommen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/dixon.py" />
            <source>The images hold much negative signal, which a magnitude image can't have and which counts as none: fat fractions may be wrong.</source>
            <translation>Die Bilder enthalten viel negatives Signal, das ein Betragsbild nicht haben kann und das als keines zählt: Fettfraktionen können falsch sein.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/import_run.py" />
            <source>The images of {1}, {2}, are in the export twice: they were imported once.</source>
            <translation>Die Bilder von {1}, {2}, sind doppelt im Export: Sie wurden einmal importiert.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/field_of_view_checks.py" />
            <source>The images show only {1} mm across a leg, less than a thigh: {2}.</source>
            <translation>Die Bilder zeigen quer über ein Bein nur {1} mm, weniger als einen Oberschenkel: {2}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/installed_models.py" />
            <source>The imported model in {1} can't be used: {2}</source>
            <translation>Das importierte Modell in {1} kann nicht verwendet werden: {2}</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/dixon.py" />
            <source>The in-phase image is nowhere brighter than the opposed-phase image.</source>
            <translation>Das In-Phase-Bild ist nirgends heller als das Opposed-Phase-Bild.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/editing/journal_recovery.py" />
            <source>The journal of the edit belongs to other labels.</source>
            <translation>Das Journal der Bearbeitung gehört zu anderen Labels.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/editing/journal.py" />
            <source>The journal of the edit can't be made: {1}.</source>
            <translation>Das Journal der Bearbeitung kann nicht angelegt werden: {1}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/editing/journal_recovery.py" />
            <source>The journal of the edit can't be read: {1}.</source>
            <translation>Das Journal der Bearbeitung kann nicht gelesen werden: {1}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/editing/journal_recovery.py" />
            <source>The journal of the edit can't be written: {1}.</source>
            <translation>Das Journal der Bearbeitung kann nicht geschrieben werden: {1}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/editing/journal_recovery.py" />
            <source>The journal of the edit is damaged from its beginning.</source>
            <translation>Das Journal der Bearbeitung ist von Anfang an beschädigt.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/editing/journal_recovery.py" />
            <source>The journal of the edit is damaged; what came after is lost.</source>
            <translation>Das Journal der Bearbeitung ist beschädigt; was danach kam, ist verloren.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/database.py" />
            <source>The key doesn't open the library, or its database is damaged.</source>
            <translation>Der Schlüssel öffnet die Bibliothek nicht, oder ihre Datenbank ist beschädigt.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/muscle_voxels.py" />
            <source>The label map and the images don't lie on the same grid.</source>
            <translation>Die Label-Karte und die Bilder liegen nicht auf demselben Gitter.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/label_map.py" />
            <source>The label map has shape {1}, its grid {2}.</source>
            <translation>Die Label-Karte hat die Form {1}, ihr Gitter {2}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_dicom.py" />
            <source>The label map holds no muscle, and DICOM has no empty segmentation.</source>
            <translation>Die Label-Karte enthält keinen Muskel, und DICOM kennt keine leere Segmentierung.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/anatomy/label_table.py" />
            <source>The label map holds values that the label table '{1}' lacks: {2}{3}.</source>
            <translation>Die Label-Karte enthält Werte, die in der Label-Tabelle „{1}“ fehlen: {2}{3}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_formats.py" />
            <source>The label map, and a file that names its values.</source>
            <translation>Die Label-Karte, und eine Datei, die ihre Werte benennt.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/femur_shaft.py" />
            <source>The label table doesn't tell right from left.</source>
            <translation>Die Label-Tabelle unterscheidet rechts und links nicht.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/anatomy/label_table.py" />
            <source>The label table {1} can't be read: {2}.</source>
            <translation>Die Label-Tabelle {1} kann nicht gelesen werden: {2}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/anatomy/label_table.py" />
            <source>The label table {1} does not exist.</source>
            <translation>Die Label-Tabelle {1} gibt es nicht.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/anatomy/label_table.py" />
            <source>The label table {1} is malformed: {2}.</source>
            <translation>Die Label-Tabelle {1} ist fehlerhaft: {2}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/anatomy/label_table.py" />
            <source>The label table {1} is not a text file.</source>
            <translation>Die Label-Tabelle {1} ist keine Textdatei.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/editing/edit_measures.py" />
            <source>The labels and the images don't have one shape.</source>
            <translation>Die Labels und die Bilder haben nicht dieselbe Form.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/save_revision.py" />
            <source>The labels don't lie on the grid of the scan.</source>
            <translation>Die Labels liegen nicht auf dem Gitter des Scans.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/open_library_scan.py" />
            <source>The labels don't lie on the grid of their scan.</source>
            <translation>Die Labels liegen nicht auf dem Gitter ihres Scans.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/propagate_labels.py" />
            <source>The labels of the other visit stand for other muscles.</source>
            <translation>Die Labels der anderen Untersuchung stehen für andere Muskeln.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/stored_files.py" />
            <source>The labels of this revision are missing.</source>
            <translation>Die Labels dieser Revision fehlen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/add_analysis.py" />
            <source>The labels were given, not made by a model here.</source>
            <translation>Die Labels wurden vorgegeben, nicht von einem Modell hier gemacht.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/add_revision.py" />
            <source>The labels were made from a revision of another scan.</source>
            <translation>Die Labels entstanden aus einer Revision eines anderen Scans.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/visit_summary.py" />
            <source>The largest is {1} in the {2}{3} ({4} to {5} %).</source>
            <translation>Die größte beträgt {1}: {3} {2}({4} auf {5} %).</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/editing/journal.py" />
            <source>The last changes can't be kept on disk: {1}. Make room on the disk, or save now; editing goes on.</source>
            <translation>Die letzten Änderungen können nicht auf den Datenträger geschrieben werden: {1}. Schaffen Sie Platz, oder speichern Sie jetzt; die Bearbeitung geht weiter.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/field_of_view_checks.py" />
            <source>The leg grows thinner upwards: the scan may not show a thigh, or its orientation is written wrongly; check that head and feet are where the viewer says.</source>
            <translation>Das Bein wird nach oben dünner: Der Scan zeigt vielleicht keinen Oberschenkel, oder seine Orientierung ist falsch angegeben; prüfen Sie, ob Kopf und Füße dort sind, wo der Betrachter sie zeigt.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat_exchange.py" />
            <source>The legs can't be told apart in this scan.</source>
            <translation>Die Beine sind in diesem Scan nicht auseinanderzuhalten.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/notes.py" />
            <source>The legs don't lie well over one another: look at the checkerboard before you read the change.</source>
            <translation>Die Beine liegen nicht gut übereinander: Sehen Sie sich das Schachbrett an, bevor Sie die Änderung lesen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/exchange_commands.py" />
            <source>The library can't be changed: it is open for reading only.</source>
            <translation>Die Bibliothek kann nicht geändert werden: Sie ist nur zum Lesen geöffnet.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/migrate.py" />
            <location filename="../../legseg_desktop/storage/open_folder.py" />
            <source>The library can't be made: {1}.</source>
            <translation>Die Bibliothek kann nicht angelegt werden: {1}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/restore.py" />
            <source>The library can't be restored: {1}.</source>
            <translation>Die Bibliothek kann nicht wiederhergestellt werden: {1}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/database.py" />
            <source>The library can't be written.</source>
            <translation>Die Bibliothek kann nicht geschrieben werden.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/database.py" />
            <source>The library can't be written: its disk is full or failing.</source>
            <translation>Die Bibliothek kann nicht geschrieben werden: Ihr Datenträger ist voll oder fällt aus.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/file_store.py" />
            <source>The library can't be written: {1}.</source>
            <translation>Die Bibliothek kann nicht geschrieben werden: {1}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/backup.py" />
            <source>The library changed too often while it was backed up.</source>
            <translation>Die Bibliothek hat sich beim Sichern zu oft geändert.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/check_library.py" />
            <source>The library doesn't know what lies here.</source>
            <translation>Die Bibliothek weiß nicht, was hier liegt.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/library_key.py" />
            <source>The library is encrypted, and its key is not in the keyring of this account.</source>
            <translation>Die Bibliothek ist verschlüsselt, und ihr Schlüssel ist nicht im Schlüsselbund dieses Kontos.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/library_key.py" />
            <source>The library is encrypted.</source>
            <translation>Die Bibliothek ist verschlüsselt.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_files.py" />
            <source>The library is in use: something runs or waits.</source>
            <translation>Die Bibliothek ist in Gebrauch: Etwas läuft oder wartet.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/database.py" />
            <source>The library is open for reading only.</source>
            <translation>Die Bibliothek ist nur zum Lesen geöffnet.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/library_lock.py" />
            <source>The library is open in another window.</source>
            <translation>Die Bibliothek ist in einem anderen Fenster geöffnet.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/file_commands.py" />
            <source>The library is open read-only: nothing can be imported into it.</source>
            <translation>Die Bibliothek ist schreibgeschützt geöffnet: Es kann nichts in sie importiert werden.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_session.py" />
            <source>The library isn't open.</source>
            <translation>Die Bibliothek ist nicht geöffnet.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/library_layout.py" />
            <source>The library names a file outside its own folder.</source>
            <translation>Die Bibliothek nennt eine Datei außerhalb ihres eigenen Ordners.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/migrate.py" />
            <source>The library was made by a newer version of LegSeg.</source>
            <translation>Die Bibliothek wurde mit einer neueren Version von LegSeg gemacht.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/migrate.py" />
            <source>The library was made by an older version of LegSeg and must be renewed first.</source>
            <translation>Die Bibliothek wurde mit einer älteren Version von LegSeg gemacht und muss zuerst erneuert werden.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/migrate.py" />
            <source>The library's database can't be copied: {1}.</source>
            <translation>Die Datenbank der Bibliothek kann nicht kopiert werden: {1}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/database.py" />
            <source>The library's database can't be opened.</source>
            <translation>Die Datenbank der Bibliothek kann nicht geöffnet werden.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/database.py" />
            <source>The library's database can't be read.</source>
            <translation>Die Datenbank der Bibliothek kann nicht gelesen werden.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/check_library.py" />
            <location filename="../../legseg_desktop/storage/database.py" />
            <source>The library's database is damaged.</source>
            <translation>Die Datenbank der Bibliothek ist beschädigt.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/library_lock.py" />
            <source>The library's folder can't be written to: {1}.</source>
            <translation>In den Ordner der Bibliothek kann nicht geschrieben werden: {1}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/options.py" />
            <source>The limit of functional muscle can't be used.</source>
            <translation>Die Grenze des funktionellen Muskels kann nicht verwendet werden.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/options.py" />
            <source>The limits of the fat fraction can't be used.</source>
            <translation>Die Grenzen der Fettfraktion können nicht verwendet werden.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/model_spec.py" />
            <source>The list of models can't be read: {1}.</source>
            <translation>Die Liste der Modelle kann nicht gelesen werden: {1}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/model_spec.py" />
            <source>The list of models is malformed.</source>
            <translation>Die Liste der Modelle ist fehlerhaft.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/network_checks.py" />
            <source>The list of models is malformed: the network '{1}' of the model '{2}' {3}.</source>
            <translation>Die Liste der Modelle ist fehlerhaft: das Netz „{1}“ des Modells „{2}“ {3}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/model_spec.py" />
            <source>The list of models is missing.</source>
            <translation>Die Liste der Modelle fehlt.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/weights.py" />
            <source>The list of models names a file outside its folder for '{1}'.</source>
            <translation>Die Liste der Modelle nennt für „{1}“ eine Datei außerhalb ihres Ordners.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/options.py" />
            <source>The margin to leave out can't be used.</source>
            <translation>Der auszulassende Rand kann nicht verwendet werden.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/visit_summary.py" />
            <source>The median change is {1} percentage points{2}.</source>
            <translation>Die mediane Änderung beträgt {1} Prozentpunkte{2}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/pipeline.py" />
            <source>The model '{1}' has no networks.</source>
            <translation>Das Modell „{1}“ hat keine Netze.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/pipeline.py" />
            <source>The model '{1}' has {2} muscles, its label table {3}.</source>
            <translation>Das Modell „{1}“ hat {2} Muskeln, seine Label-Tabelle {3}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/weights.py" />
            <source>The model '{1}' lists no weights.</source>
            <translation>Das Modell „{1}“ nennt keine Gewichte.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/inference_job.py" />
            <source>The model '{1}' was removed while it was used.</source>
            <translation>Das Modell „{1}“ wurde entfernt, während es benutzt wurde.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/runtimes.py" />
            <location filename="../../inference_engine/segmentation/boundary_refinement.py" />
            <location filename="../../inference_engine/segmentation/leg_labels.py" />
            <location filename="../../inference_engine/segmentation/pipeline.py" />
            <location filename="../../inference_engine/segmentation/slabs.py" />
            <source>The model and its entry in the list of models don't belong together.</source>
            <translation>Das Modell und sein Eintrag in der Liste der Modelle gehören nicht zusammen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/leg_labels.py" />
            <location filename="../../inference_engine/segmentation/slabs.py" />
            <source>The model returned scores of shape {1}, not {2}.</source>
            <translation>Das Modell gab Scores der Form {1} zurück, nicht {2}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/architectures.py" />
            <source>The model's architecture '{1}' is unknown to this version.</source>
            <translation>Die Architektur „{1}“ des Modells ist dieser Version nicht bekannt.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/slabs.py" />
            <source>The model's slab {1} is not a multiple of {2}, or not larger than its margins of {3}.</source>
            <translation>Die Scheibe {1} des Modells ist kein Vielfaches von {2}, oder nicht größer als ihre Ränder von {3}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/anatomy/muscle_ranges.py" />
            <source>The muscle ranges {1} can't be read.</source>
            <translation>Die Muskelbereiche {1} können nicht gelesen werden.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/arrangement_checks.py" />
            <source>The muscles lie mirrored, as if right and left were exchanged: check the labels and the orientation of the scan.</source>
            <translation>Die Muskeln liegen gespiegelt, als wären rechts und links vertauscht: Prüfen Sie die Labels und die Orientierung des Scans.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/find_nifti_images.py" />
            <source>The name says {1}.</source>
            <translation>Der Name sagt {1}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/find_nifti_images.py" />
            <source>The name tells no role.</source>
            <translation>Der Name nennt keine Rolle.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/runtimes.py" />
            <source>The network '{1}' of the model '{2}' takes multiples of {3} voxels, the list of models says of {4}.</source>
            <translation>Das Netz „{1}“ des Modells „{2}“ nimmt Vielfache von {3} Voxeln, laut Liste der Modelle von {4}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/boundary_refinement.py" />
            <source>The network that refines borders returned scores of shape {1}, not {2}.</source>
            <translation>Das Netz, das Grenzen verfeinert, gab Werte der Form {1} zurück, nicht {2}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/pipeline.py" />
            <source>The networks of the model '{1}' differ in their classes.</source>
            <translation>Die Netze des Modells „{1}“ haben verschiedene Klassen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/diagnose_runtimes.py" />
            <source>The networks take about {1} s for a scan of both thighs ({2} networks of the model {3}); the steps around them come on top.</source>
            <translation>Die Netze brauchen etwa {1} s für einen Scan beider Oberschenkel ({2} Netze des Modells {3}); die Schritte darum herum kommen hinzu.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/read_export.py" />
            <source>The only file can't be used.</source>
            <translation>Die einzige Datei kann nicht verwendet werden.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/contrast_checks.py" />
            <source>The opposed-phase image is brighter than the in-phase image where they differ.</source>
            <translation>Das Opposed-Phase-Bild ist heller als das In-Phase-Bild, wo sie sich unterscheiden.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/options.py" />
            <source>The options of measuring can't be read.</source>
            <translation>Die Messoptionen können nicht gelesen werden.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/output_folder.py" />
            <source>The output has no name.</source>
            <translation>Die Ausgabe hat keinen Namen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/viewing/pdf_pages.py" />
            <source>The pages of this PDF can't be drawn.</source>
            <translation>Die Seiten dieses PDF können nicht gezeichnet werden.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/phase_scale.py" />
            <source>The phase images don't say in which units they are, and their values fill no known range: the scale was guessed. Compare the fat fraction of subcutaneous fat, which is above 80 %.</source>
            <translation>Die Phasenbilder sagen nicht, in welcher Einheit sie sind, und ihre Werte füllen keinen bekannten Bereich: Die Skala wurde geraten. Vergleichen Sie die Fettfraktion des Unterhautfetts, die über 80 % liegt.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/volumes.py" />
            <source>The pixels of series {1} can't be decoded.</source>
            <translation>Die Pixel der Serie {1} können nicht dekodiert werden.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/change_patient.py" />
            <source>The pseudonym can't be changed while an import has the table of pseudonyms.</source>
            <translation>Das Pseudonym kann nicht geändert werden, während ein Import die Tabelle der Pseudonyme benutzt.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/deidentify.py" />
            <location filename="../../legseg_desktop/services/change_patient.py" />
            <source>The pseudonym {1} is another patient's.</source>
            <translation>Das Pseudonym {1} gehört einem anderen Patienten.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/echoes.py" />
            <source>The real and imaginary images hold no negative value: where their zero lies isn't known.</source>
            <translation>Die Real- und Imaginärteilbilder enthalten keinen negativen Wert: Wo ihre Null liegt, ist nicht bekannt.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/repeatability.py" />
            <source>The repeatability of {1} can't be used.</source>
            <translation>Die Wiederholbarkeit von {1} kann nicht verwendet werden.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/report_options.py" />
            <source>The report has no section '{1}'.</source>
            <translation>Der Bericht hat keinen Abschnitt „{1}“.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/inference_worker.py" />
            <source>The result can't be written to the folder for temporary files.</source>
            <translation>Das Ergebnis kann nicht in den Ordner für temporäre Dateien geschrieben werden.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/output_folder.py" />
            <source>The results can't be written to {1}: {2}.</source>
            <translation>Die Ergebnisse können nicht nach {1} geschrieben werden: {2}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/editing/review_marks.py" />
            <source>The review marks of this scan can't be read.</source>
            <translation>Die Prüfvermerke dieses Scans können nicht gelesen werden.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_formats.py" />
            <source>The same in a newer form that few programs read yet.</source>
            <translation>Dasselbe in einer neueren Form, die noch wenige Programme lesen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/dixon.py" />
            <source>The scan lacks a pair of images.</source>
            <translation>Dem Scan fehlt ein Bildpaar.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom_reference.py" />
            <source>The scan's rows and columns are not at right angles, which DICOM can't express.</source>
            <translation>Zeilen und Spalten des Scans stehen nicht im rechten Winkel, was DICOM nicht ausdrücken kann.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/notes.py" />
            <source>The scans have different voxel sizes: the change may come from that.</source>
            <translation>Die Scans haben verschiedene Voxelgrößen: Die Änderung kann daher kommen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/running_worker.py" />
            <source>The segmentation process can't be started.</source>
            <translation>Der Segmentierungsprozess kann nicht gestartet werden.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/running_worker.py" />
            <source>The segmentation stopped because of an error inside the program.</source>
            <translation>Die Segmentierung brach wegen eines Fehlers im Programm ab.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/running_worker.py" />
            <source>The segmentation stopped: the computer probably ran out of memory.</source>
            <translation>Die Segmentierung brach ab: Dem Computer ging wahrscheinlich der Speicher aus.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/running_worker.py" />
            <source>The segmentation was stopped: it gave no sign of life for {1} s.</source>
            <translation>Die Segmentierung wurde angehalten: Sie gab {1} s lang kein Lebenszeichen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/roles.py" />
            <source>The series' name says {1} instead.</source>
            <translation>Der Name der Serie sagt stattdessen {1}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/roles.py" />
            <source>The series' name says {1}.</source>
            <translation>Der Name der Serie sagt {1}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/settings.py" />
            <source>The settings can't be saved: {1}.</source>
            <translation>Die Einstellungen können nicht gespeichert werden: {1}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/patient_values.py" />
            <source>The sex is none of F, M and O.</source>
            <translation>Das Geschlecht ist weder F noch M noch O.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/series_geometry.py" />
            <source>The slices are not evenly spaced: steps run from {1} to {2} mm.</source>
            <translation>Die Schichten haben keine gleichmäßigen Abstände: Sie reichen von {1} bis {2} mm.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/series_geometry.py" />
            <source>The slices are shifted against each other in their plane.</source>
            <translation>Die Schichten sind in ihrer Ebene gegeneinander verschoben.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/series_geometry.py" />
            <source>The slices have more pixels than those of any scan.</source>
            <translation>Die Schichten haben mehr Pixel als die irgendeines Scans.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/volumes.py" />
            <source>The slices of series {1} run in {2} different directions. Export the Dixon images, not the localiser.</source>
            <translation>Die Schichten der Serie {1} verlaufen in {2} verschiedene Richtungen. Exportieren Sie die Dixon-Bilder, nicht den Localizer.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/import_sources.py" />
            <source>The slices of this image make no grid.</source>
            <translation>Die Schichten dieses Bildes bilden kein Gitter.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/series_geometry.py" />
            <source>The slices' directions are not two unit vectors at right angles.</source>
            <translation>Die Richtungen der Schichten sind keine zwei Einheitsvektoren im rechten Winkel.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/match_source.py" />
            <source>The source doesn't say to which frame of reference it belongs.</source>
            <translation>Die Quelle sagt nicht, zu welchem Bezugssystem (Frame of Reference) sie gehört.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/match_source.py" />
            <source>The source holds a series on the grid of this scan, but with other images.</source>
            <translation>Die Quelle enthält eine Serie auf dem Gitter dieses Scans, aber mit anderen Bildern.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/match_source.py" />
            <source>The source holds no series on the grid of this scan (a scan of joined stacks has none).</source>
            <translation>Die Quelle enthält keine Serie auf dem Gitter dieses Scans (ein Scan aus zusammengefügten Stapeln hat keine).</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/stitching.py" />
            <source>The stacks don't have the same images.</source>
            <translation>Die Stapel haben nicht dieselben Bilder.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/stitching.py" />
            <source>The stacks lie in the same place, and their grids differ.</source>
            <translation>Die Stapel liegen an derselben Stelle, und ihre Gitter sind verschieden.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/stitching_placement.py" />
            <source>The stacks lie in the same place, and their images show no overlap.</source>
            <translation>Die Stapel liegen an derselben Stelle, und ihre Bilder zeigen keine Überlappung.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/stitching.py" />
            <source>The stacks' positions are the same, so that their order and overlap were found from the images: lengths along the leg are only as good as that.</source>
            <translation>Die Positionen der Stapel sind gleich, sodass ihre Reihenfolge und Überlappung aus den Bildern bestimmt wurden: Längen entlang des Beins sind nur so gut wie das.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/deidentify.py" />
            <source>The table of pseudonyms can't be read.</source>
            <translation>Die Tabelle der Pseudonyme kann nicht gelesen werden.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/pseudonym_file.py" />
            <source>The table of pseudonyms can't be read: {1}.</source>
            <translation>Die Tabelle der Pseudonyme kann nicht gelesen werden: {1}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/pseudonym_file.py" />
            <source>The table of pseudonyms can't be written: {1}.</source>
            <translation>Die Tabelle der Pseudonyme kann nicht geschrieben werden: {1}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/deidentify.py" />
            <source>The table of pseudonyms knows another patient under the same patient ID.</source>
            <translation>Die Tabelle der Pseudonyme kennt unter derselben Patienten-ID einen anderen Patienten.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/import_dicom.py" />
            <source>The table of pseudonyms would lie among the de-identified files.</source>
            <translation>Die Tabelle der Pseudonyme läge zwischen den anonymisierten Dateien.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/import_into_library.py" />
            <source>The table of pseudonyms would lie in the library.</source>
            <translation>Die Tabelle der Pseudonyme läge in der Bibliothek.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/repeatability.py" />
            <source>The table of repeatability holds a muscle twice.</source>
            <translation>Die Tabelle der Wiederholbarkeit enthält einen Muskel doppelt.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/repeatability.py" />
            <source>The table of repeatability {1} can't be read.</source>
            <translation>Die Tabelle der Wiederholbarkeit {1} kann nicht gelesen werden.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/repeatability.py" />
            <source>The table of repeatability {1} lacks a column or holds a word for a number.</source>
            <translation>In der Tabelle der Wiederholbarkeit {1} fehlt eine Spalte, oder statt einer Zahl steht ein Wort.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/csv_table.py" />
            <source>The table {1} can't be read.</source>
            <translation>Die Tabelle {1} kann nicht gelesen werden.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/csv_table.py" />
            <source>The table {1} has no column {2}.</source>
            <translation>Die Tabelle {1} hat keine Spalte {2}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/csv_table.py" />
            <source>The table {1} is missing.</source>
            <translation>Die Tabelle {1} fehlt.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/simulation/shape_model.py" />
            <source>The thigh's shape model {1} can't be read.</source>
            <translation>Das Formmodell des Oberschenkels {1} kann nicht gelesen werden.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/help_commands.py" />
            <source>The tutorial is missing.</source>
            <translation>Die Einführung fehlt.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/contrast_checks.py" />
            <source>The two images are nowhere equally bright, as in-phase and opposed-phase are in muscle: check that both come from one Dixon scan.</source>
            <translation>Die beiden Bilder sind nirgends gleich hell, wie es In-Phase und Opposed-Phase im Muskel sind: Prüfen Sie, ob beide aus einem Dixon-Scan stammen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/contrast_checks.py" />
            <source>The two images don't complement each other as water and fat do: check that both come from one Dixon scan.</source>
            <translation>Die beiden Bilder ergänzen sich nicht, wie Wasser und Fett es tun: Prüfen Sie, ob beide aus einem Dixon-Scan stammen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/dixon.py" />
            <source>The two images have different shapes, {1} and {2}.</source>
            <translation>Die beiden Bilder haben verschiedene Formen, {1} und {2}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/evaluation/overlap.py" />
            <source>The two label maps don't lie on the same grid.</source>
            <translation>Die beiden Label-Karten liegen nicht auf demselben Gitter.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/notes.py" />
            <source>The visits are not in the order of their dates: read the changes with care.</source>
            <translation>Die Untersuchungen sind nicht nach ihrem Datum geordnet: Lesen Sie die Änderungen mit Vorsicht.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/visit_registrations.py" />
            <source>The visits are not of one patient.</source>
            <translation>Die Untersuchungen sind nicht von einem Patienten.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/longitudinal.py" />
            <source>The visits differ in {1}.</source>
            <translation>Die Untersuchungen unterscheiden sich in {1}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/longitudinal.py" />
            <source>The visits have no muscle and side in common.</source>
            <translation>Die Untersuchungen haben keinen Muskel mit gleicher Seite gemeinsam.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/notes.py" />
            <source>The visits see too little of the muscle in common, or a leg couldn't be laid over the first visit's: only whole muscles are compared.</source>
            <translation>Die Untersuchungen zeigen zu wenig vom Muskel gemeinsam, oder ein Bein konnte nicht auf das der ersten gelegt werden: Nur ganze Muskeln werden verglichen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/compare_analyses.py" />
            <source>The visits were labelled with different label tables.</source>
            <translation>Die Untersuchungen wurden mit verschiedenen Label-Tabellen bezeichnet.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/notes.py" />
            <source>The visits were measured with different options: the change may come from that.</source>
            <translation>Die Untersuchungen wurden mit verschiedenen Optionen gemessen: Die Änderung kann daher kommen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/notes.py" />
            <source>The visits were segmented with different models: the change may come from that.</source>
            <translation>Die Untersuchungen wurden mit verschiedenen Modellen segmentiert: Die Änderung kann daher kommen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/field_of_view_checks.py" />
            <source>The voxels of {1} x {2} x {3} mm are unlike those the model has learnt from: {4}.</source>
            <translation>Voxel von {1} x {2} x {3} mm gleichen nicht denen, an denen das Modell gelernt hat: {4}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/dixon.py" />
            <source>The water image and the fat image are the same.</source>
            <translation>Das Wasserbild und das Fettbild sind dasselbe.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/contrast_checks.py" />
            <source>The water image and the fat image show the same contrast.</source>
            <translation>Das Wasserbild und das Fettbild zeigen denselben Kontrast.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/weights.py" />
            <source>The weights '{1}' hold values that float16 can't store.</source>
            <translation>Die Gewichte „{1}“ enthalten Werte, die float16 nicht speichern kann.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/weights.py" />
            <source>The weights belong to another network.</source>
            <translation>Die Gewichte gehören zu einem anderen Netz.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/weights.py" />
            <source>The weights can't be read.</source>
            <translation>Die Gewichte können nicht gelesen werden.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/restore.py" />
            <source>The zip file has a password.</source>
            <translation>Die Zip-Datei hat ein Passwort.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/stored_files.py" />
            <source>The {1} file of this scan has changed since it was stored.</source>
            <translation>Die Datei {1} dieses Scans hat sich seit dem Ablegen geändert.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/fingerprint_scan.py" />
            <source>The {1} image and the {2} image are the same.</source>
            <translation>Zwei Bilder sind dasselbe: {1} und {2}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/cross_check.py" />
            <source>The {1} image differs from {2} by {3} % of the signal: check that all images come from one acquisition and have one scale.</source>
            <translation>Das Bild ({1}) weicht um {3} % des Signals von {2} ab: Prüfen Sie, ob alle Bilder aus einer Aufnahme stammen und einen Maßstab haben.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/dixon.py" />
            <source>The {1} image has shape {2}, the scan {3}.</source>
            <translation>Das Bild ({1}) hat die Form {2}, der Scan {3}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/dixon.py" />
            <source>The {1} image holds values that are not numbers.</source>
            <translation>Das Bild ({1}) enthält Werte, die keine Zahlen sind.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/dixon.py" />
            <location filename="../../legseg_desktop/services/fingerprint_scan.py" />
            <source>The {1} image is empty: every voxel is zero.</source>
            <translation>Das Bild ({1}) ist leer: Jedes Voxel ist null.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/editing/edit_rules.py" />
            <source>The {1} is locked.</source>
            <translation>M. {1} ist gesperrt.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/scan_rows.py" />
            <source>The {1} is not in the library, or no longer.</source>
            <translation>Nicht oder nicht mehr in der Bibliothek: {1}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/bring_labels.py" />
            <source>The {1} leg fits badly over that of {2}.</source>
            <translation>Das Bein ({1}) passt schlecht auf das von {2}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/label_propagation.py" />
            <source>The {1} leg is not in view at the other visit.</source>
            <translation>Das Bein ({1}) ist bei der anderen Untersuchung nicht im Bild.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/visit_registration.py" />
            <source>The {1} leg is not in view at {2}.</source>
            <translation>Das Bein ({1}) ist bei {2} nicht im Bild.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/bids_dialects.py" />
            <source>The {1} no role. Say which is water, fat, in-phase or opposed-phase.</source>
            <translation>Ohne Rolle: {1}. Sagen Sie, was Wasser, Fett, In-Phase oder Opposed-Phase ist.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/piece_checks.py" />
            <source>The {1} was found in parts with {2} mm between them</source>
            <translation>M. {1} wurde in Teilen mit {2} mm dazwischen gefunden</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/piece_checks.py" />
            <source>The {1} was seen in two places of {2} and {3} mL, and the second was dropped</source>
            <translation>M. {1} wurde an zwei Stellen von {2} und {3} mL gesehen, und die zweite wurde weggelassen</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/piece_checks.py" />
            <source>The {1} was seen in {2} pieces</source>
            <translation>M. {1} wurde in {2} Stücken gesehen</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/small_text.py" />
            <source>The {1} {2} can't be read: {3}.</source>
            <translation>{1} {2} kann nicht gelesen werden: {3}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/small_text.py" />
            <source>The {1} {2} does not exist.</source>
            <translation>{1} {2} gibt es nicht.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/volume_checks.py" />
            <source>The {1} {2} is much {3} than in any simulated leg: check its outline.</source>
            <translation>M. {2} {1} ist viel {3} als in jedem simulierten Bein: Umriss prüfen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/small_text.py" />
            <source>The {1} {2} is not a text file of a few lines.</source>
            <translation>{1} {2} ist keine Textdatei von wenigen Zeilen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/small_text.py" />
            <source>The {1} {2} is not a text file.</source>
            <translation>{1} {2} ist keine Textdatei.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/volume_checks.py" />
            <source>The {1} {2} is {3} times as large as the {4} one: check both outlines and the field of view.</source>
            <translation>M. {2} {1} ist {3}-mal so groß wie der andere ({4}): Prüfen Sie beide Umrisse und das Bildfeld.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/label_propagation.py" />
            <source>The {1} {2} not fit over the other visit's.</source>
            <translation>Das Bein ({1}) passt nicht auf das der anderen Untersuchung ({2}).</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/arrangement_checks.py" />
            <source>The {1} {2} {3}: check its outline.</source>
            <translation>M. {2} {1} {3}: Umriss prüfen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/coverage.py" />
            <source>The {1}{2} was not found, though its place is in view: look for it.</source>
            <translation>M. {2} {1}wurde nicht gefunden, obwohl seine Stelle im Bild ist: Suchen Sie ihn.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/coverage.py" />
            <source>The {1}{2} {3}: its numbers are those of the part in view.</source>
            <translation>M. {2} {1}{3}: Die Zahlen gelten für den Teil im Bild.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/bids_dialects.py" />
            <source>There are echoes only. Make water and fat of them with 'legseg separate'.</source>
            <translation>Es gibt nur Echos. Machen Sie daraus mit „legseg separate“ Wasser und Fett.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/installed_models.py" />
            <source>There are several versions of the model '{1}'.</source>
            <translation>Es gibt mehrere Versionen des Modells „{1}“.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/open_folder.py" />
            <source>There is a library in this folder already.</source>
            <translation>In diesem Ordner ist schon eine Bibliothek.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/bids_dialects.py" />
            <source>There is neither water and fat nor in-phase and opposed-phase. Add the images from which the maps were made.</source>
            <translation>Es gibt weder Wasser und Fett noch In-Phase und Opposed-Phase. Fügen Sie die Bilder hinzu, aus denen die Karten entstanden.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/stroke_modes.py" />
            <source>There is no border between two muscles under the brush.</source>
            <translation>Unter dem Pinsel ist keine Grenze zwischen zwei Muskeln.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/options.py" />
            <source>There is no device called '{1}'.</source>
            <translation>Es gibt kein Gerät namens „{1}“.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/read_export.py" />
            <source>There is no file to import.</source>
            <translation>Es gibt keine Datei zum Importieren.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_formats.py" />
            <source>There is no format '{1}'.</source>
            <translation>Es gibt kein Format „{1}“.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/model_spec.py" />
            <location filename="../../legseg_desktop/services/installed_models.py" />
            <source>There is no model called '{1}'.</source>
            <translation>Es gibt kein Modell namens „{1}“.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/model_spec.py" />
            <source>There is no model for {1} infiltration.</source>
            <translation>Es gibt kein Modell für die Infiltration {1}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/compare_in_library.py" />
            <source>There is no patient {1} in the library.</source>
            <translation>In der Bibliothek gibt es keinen Patienten {1}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/femur_shaft.py" />
            <source>There is no vastus that shows where to look for the femur.</source>
            <translation>Es gibt keinen Vastus, der zeigt, wo das Femur zu suchen ist.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/options.py" />
            <source>There is no {1} called '{2}'.</source>
            <translation>„{2}“ gibt es nicht ({1}).</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/bids_dialects.py" />
            <source>There is no {1} image beside {2}. Add it, named like this one.</source>
            <translation>Neben {2} fehlt das Bild ({1}). Fügen Sie es hinzu, benannt wie dieses.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/restore.py" />
            <source>There is not enough room for the library.</source>
            <translation>Für die Bibliothek ist nicht genug Platz.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/simulate_cohort.py" />
            <source>There must be at least one subject and one visit, and the seed can't be negative.</source>
            <translation>Es muss mindestens einen Probanden und eine Untersuchung geben, und der Startwert kann nicht negativ sein.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/model_labels.py" />
            <source>These labels don't go back to a model's: they were given, or drawn by hand.</source>
            <translation>Diese Labels gehen auf kein Modell zurück: Sie waren gegeben oder sind von Hand gezeichnet.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/surface_scene.py" />
            <source>This computer can't draw in 3D.</source>
            <translation>Dieser Computer kann nicht in 3D zeichnen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/file_commands.py" />
            <source>This computer has no program that shows PDF files.</source>
            <translation>Dieser Computer hat kein Programm, das PDF-Dateien zeigt.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/library_key.py" />
            <source>This computer offers no keyring in which the library's key could be kept.</source>
            <translation>Dieser Computer bietet keinen Schlüsselbund, in dem der Schlüssel der Bibliothek aufbewahrt werden könnte.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/plausibility.py" />
            <source>This does not look like a thigh: {1}. Check that the right scan was chosen; the numbers may mean nothing.</source>
            <translation>Das sieht nicht wie ein Oberschenkel aus: {1}. Prüfen Sie, ob der richtige Scan gewählt wurde; die Zahlen bedeuten vielleicht nichts.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/restore.py" />
            <source>This is no backup of a library, or it is damaged.</source>
            <translation>Das ist keine Sicherung einer Bibliothek, oder sie ist beschädigt.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/library_key.py" />
            <source>This is no key of a library.</source>
            <translation>Das ist kein Schlüssel einer Bibliothek.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/muscle_menu.py" />
            <source>This muscle has no sides.</source>
            <translation>Dieser Muskel hat keine Seiten.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/name_patients.py" />
            <source>This patient is {1} in the table of pseudonyms already, not {2}.</source>
            <translation>Dieser Patient ist in der Tabelle der Pseudonyme schon {1}, nicht {2}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/open_library_scan.py" />
            <source>This revision belongs to another scan.</source>
            <translation>Diese Revision gehört zu einem anderen Scan.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/editing/edit_hold.py" />
            <source>This scan is being edited in another window.</source>
            <translation>Dieser Scan wird in einem anderen Fenster bearbeitet.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/library_errors.py" />
            <source>This scan is in the library already.</source>
            <translation>Dieser Scan ist schon in der Bibliothek.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat.py" />
            <source>Three echoes of a volume are needed, not an array of shape {1}.</source>
            <translation>Gebraucht werden drei Echos eines Volumens, nicht ein Feld der Form {1}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/femur_shaft.py" />
            <source>Too little of the femur's shaft is seen with a closed ring of cortex.</source>
            <translation>Vom Femurschaft ist zu wenig mit geschlossenem Kortikalisring zu sehen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/weights.py" />
            <source>Train the model again; the training has diverged.</source>
            <translation>Trainieren Sie das Modell neu; das Training ist divergiert.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/backup.py" />
            <source>Try again when it is at rest.</source>
            <translation>Versuchen Sie es noch einmal, wenn sie ruht.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/change_patient.py" />
            <source>Try again when the import has ended.</source>
            <translation>Versuchen Sie es noch einmal, wenn der Import beendet ist.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_session.py" />
            <source>Try again when you need it.</source>
            <translation>Versuchen Sie es noch einmal, wenn Sie sie brauchen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/running_worker.py" />
            <source>Try again; if it happens again, choose the processor as the device in the settings.</source>
            <translation>Versuchen Sie es noch einmal; wenn es wieder geschieht, wählen Sie in den Einstellungen den Prozessor als Gerät.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/running_worker.py" />
            <source>Try again; if it happens again, send the log file to the developers.</source>
            <translation>Versuchen Sie es noch einmal; wenn es wieder geschieht, senden Sie die Protokolldatei an die Entwickler.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_desk.py" />
            <source>Try it again.</source>
            <translation>Versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/runtime_trial.py" />
            <source>Trying {1}</source>
            <translation>{1} wird ausprobiert</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/series_geometry.py" />
            <source>Two different images lie at the same place.</source>
            <translation>Zwei verschiedene Bilder liegen an derselben Stelle.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat_separation/echo_model.py" />
            <source>Two magnitude images can be separated without one.</source>
            <translation>Zwei Betragsbilder können ohne eine getrennt werden.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/grouping.py" />
            <source>Two patients share one patient ID: their names, birth dates or sexes differ.</source>
            <translation>Zwei Patienten haben dieselbe Patienten-ID: Ihre Namen, Geburtsdaten oder Geschlechter sind verschieden.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/leg_registration.py" />
            <source>Two visits hold too little of a leg in common to be laid over one another.</source>
            <translation>Zwei Untersuchungen zeigen zu wenig vom Bein gemeinsam, um überlagert zu werden.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/bring_labels.py" />
            <source>Undo, and check the sides of both visits against their images.</source>
            <translation>Machen Sie es rückgängig, und prüfen Sie die Seiten beider Untersuchungen an ihren Bildern.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/editing/edit_rules.py" />
            <source>Unlock it first.</source>
            <translation>Geben Sie ihn zuerst frei.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/editing/edit_rules.py" />
            <source>Unlock it to change it.</source>
            <translation>Geben Sie ihn frei, um ihn zu ändern.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/find_files.py" />
            <source>Unpack it and name one study's folder.</source>
            <translation>Entpacken Sie es und nennen Sie den Ordner einer einzigen Studie.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/find_files.py" />
            <source>Unpack it with its password and name the folder.</source>
            <translation>Entpacken Sie es mit seinem Passwort und nennen Sie den Ordner.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/restore.py" />
            <source>Unpack it, and restore the folder.</source>
            <translation>Entpacken Sie sie, und stellen Sie den Ordner wieder her.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/find_files.py" />
            <source>Unpacked, the archive takes {1} GB, and the disk for temporary files has {2} GB.</source>
            <translation>Entpackt braucht das Archiv {1} GB, und der Datenträger für temporäre Dateien hat {2} GB.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/find_files.py" />
            <source>Unpacking the archive</source>
            <translation>Archiv wird entpackt</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/separate_dicom_echoes.py" />
            <source>Use 'legseg import' for it.</source>
            <translation>Verwenden Sie dafür „legseg import“.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/slabs.py" />
            <source>Use a model made for this version, or mend the list of models.</source>
            <translation>Verwenden Sie ein Modell für diese Version, oder berichtigen Sie die Liste der Modelle.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/architectures.py" />
            <source>Use a model made for this version, or update the program.</source>
            <translation>Verwenden Sie ein Modell für diese Version, oder aktualisieren Sie das Programm.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/options.py" />
            <source>Use auto, cpu or gpu:0.</source>
            <translation>Verwenden Sie auto, cpu oder gpu:0.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/orientation.py" />
            <source>Use images of one acquisition.</source>
            <translation>Verwenden Sie Bilder einer Aufnahme.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/label_map.py" />
            <location filename="../../inference_engine/quantification/muscle_voxels.py" />
            <source>Use the label map that was made for this scan.</source>
            <translation>Verwenden Sie die Label-Karte, die für diesen Scan gemacht wurde.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/editing/edit_measures.py" />
            <source>Use the labels that were made for this scan.</source>
            <translation>Verwenden Sie die Labels, die für diesen Scan gemacht wurden.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/deidentify.py" />
            <source>Use up to 64 letters, digits, spaces, dots, dashes and underscores, with a letter or digit at both ends.</source>
            <translation>Verwenden Sie bis zu 64 Buchstaben, Ziffern, Leerzeichen, Punkte, Binde- und Unterstriche, mit einem Buchstaben oder einer Ziffer an beiden Enden.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/options.py" />
            <source>Use {1}.</source>
            <translation>Verwenden Sie {1}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_formats.py" />
            <source>Volume and fat fraction per muscle for a PACS; brings its segmentation along.</source>
            <translation>Volumen und Fettfraktion je Muskel für ein PACS; bringt seine Segmentierung mit.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/visit_summary.py" />
            <source>Volumes changed beyond the smallest detectable change: {1}.</source>
            <translation>Volumenänderungen über die kleinste nachweisbare hinaus: {1}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/simulate_cohort.py" />
            <source>Voxels of {1} times the size can't be simulated.</source>
            <translation>Voxel der {1}-fachen Größe können nicht simuliert werden.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_files.py" />
            <source>Wait for its end, or cancel it.</source>
            <translation>Warten Sie das Ende ab, oder brechen Sie es ab.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/database.py" />
            <source>Wait until it has finished, and try again.</source>
            <translation>Warten Sie, bis es fertig ist, und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/pseudonym_file.py" />
            <source>Waiting for another import</source>
            <translation>Es wird auf einen anderen Import gewartet</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/engine.py" />
            <source>Waiting for another segmentation</source>
            <translation>Es wird auf eine andere Segmentierung gewartet</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/notes.py" />
            <source>Was seen in several places: check the outline.</source>
            <translation>Wurde an mehreren Stellen gesehen: Umriss prüfen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/notes.py" />
            <source>Water and fat may be exchanged here: look at the images.</source>
            <translation>Wasser und Fett sind hier vielleicht vertauscht: Sehen Sie sich die Bilder an.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/exchange_water_fat.py" />
            <source>Water and fat of this scan were calculated from its in-phase and opposed-phase images, which can't tell the one from the other.</source>
            <translation>Wasser und Fett dieses Scans wurden aus seinen In-Phase- und Opposed-Phase-Bildern berechnet, die das eine nicht vom anderen unterscheiden können.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/exchange_in_library.py" />
            <source>Water and fat of {1} were exchanged in LegSeg.</source>
            <translation>Wasser und Fett von {1} wurden in LegSeg vertauscht.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/dixon.py" />
            <source>Water and fat were derived from in-phase and opposed-phase magnitude images, which cannot tell fat fractions above 50 % from those below: a muscle that is mostly fat reads too low.</source>
            <translation>Wasser und Fett wurden aus den Betragsbildern In-Phase und Opposed-Phase abgeleitet, die Fettfraktionen über 50 % nicht von solchen darunter unterscheiden können: Ein Muskel, der überwiegend Fett ist, wird zu niedrig gelesen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/editing/edit_note.py" />
            <source>What is noted beside an edit can't be read.</source>
            <translation>Was neben einer Bearbeitung vermerkt ist, kann nicht gelesen werden.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/editing/label_sources.py" />
            <source>What is noted of labels from another visit can't be read.</source>
            <translation>Was zu Labels einer anderen Untersuchung vermerkt ist, kann nicht gelesen werden.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/check_update_file.py" />
            <source>What is said of {1} isn't what was signed: it was changed.</source>
            <translation>Was von {1} gesagt wird, ist nicht, was signiert wurde: Es wurde geändert.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/diagnose_runtimes.py" />
            <source>With the precision 'fastest' it is {1} times as fast: {2} is exact enough to give {3} of the trial's voxels the same label.</source>
            <translation>Mit der Genauigkeit „fastest“ ist es {1}-mal so schnell: {2} ist genau genug, um {3} der Voxel des Versuchs dasselbe Label zu geben.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/simulate_cohort.py" />
            <source>Without a cohort the size of the voxels is fixed.</source>
            <translation>Ohne Kohorte steht die Größe der Voxel fest.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/patient_values.py" />
            <source>Write it anew.</source>
            <translation>Schreiben Sie es neu.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/options.py" />
            <source>Write it like 4GB or 1500MB.</source>
            <translation>Schreiben Sie es wie 4GB oder 1500MB.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/save_analysis.py" />
            <source>Writing the fat fraction</source>
            <translation>Fettfraktion wird geschrieben</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/exchange_in_library.py" />
            <location filename="../../legseg_desktop/services/exchange_water_fat.py" />
            <location filename="../../legseg_desktop/services/prepare_scan.py" />
            <location filename="../../legseg_desktop/services/separate_dicom_echoes.py" />
            <location filename="../../legseg_desktop/services/separate_water_fat.py" />
            <source>Writing the images</source>
            <translation>Bilder werden geschrieben</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/save_analysis.py" />
            <source>Writing the label map</source>
            <translation>Label-Karte wird geschrieben</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/save_revision.py" />
            <source>Writing the labels</source>
            <translation>Labels werden geschrieben</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/compare_analyses.py" />
            <location filename="../../legseg_desktop/services/save_analysis.py" />
            <source>Writing the report</source>
            <translation>Bericht wird geschrieben</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/save_analysis.py" />
            <source>Writing the tables</source>
            <translation>Tabellen werden geschrieben</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_analysis.py" />
            <source>Writing: {1}</source>
            <translation>Wird geschrieben: {1}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/visit_summary.py" />
            <source>and {1} more</source>
            <translation>und {1} weitere</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/read_header.py" />
            <source>can't be read from the disk</source>
            <translation>kann nicht vom Datenträger gelesen werden</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/field_of_view_checks.py" />
            <source>check the numbers against the images</source>
            <translation>prüfen Sie die Zahlen an den Bildern</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/frames.py" />
            <source>doesn't say where in the patient it lies</source>
            <translation>sagt nicht, wo im Patienten es liegt</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/frames.py" />
            <location filename="../../inference_engine/formats/dicom/read_header.py" />
            <source>has a damaged header</source>
            <translation>hat einen beschädigten Header</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/frames.py" />
            <source>holds frames without a place in the patient</source>
            <translation>enthält Frames ohne Lage im Patienten</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/read_header.py" />
            <source>holds no MR image</source>
            <translation>enthält kein MR-Bild</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/read_header.py" />
            <source>is a colour picture</source>
            <translation>ist ein Farbbild</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/read_header.py" />
            <source>is a mosaic of slices, which no Dixon image is</source>
            <translation>ist ein Mosaik aus Schichten, was kein Dixon-Bild ist</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/read_header.py" />
            <source>is compressed in a way that can't be read here</source>
            <translation>ist auf eine Weise komprimiert, die hier nicht gelesen werden kann</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/read_header.py" />
            <source>is cut short</source>
            <translation>ist abgeschnitten</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/read_header.py" />
            <source>is cut short, or holds no pixels</source>
            <translation>ist abgeschnitten oder enthält keine Pixel</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/read_header.py" />
            <source>is encrypted</source>
            <translation>ist verschlüsselt</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/read_header.py" />
            <source>is listed but isn't there</source>
            <translation>ist aufgeführt, aber nicht da</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/read_header.py" />
            <source>is not a DICOM file</source>
            <translation>ist keine DICOM-Datei</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/grouping.py" />
            <source>it came first</source>
            <translation>sie kam zuerst</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/grouping.py" />
            <source>it is surer</source>
            <translation>sie ist sicherer</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/arrangement_checks.py" />
            <source>its {1} end too {2}</source>
            <translation>das {1} Ende zu {2}</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/arrangement_checks.py" />
            <source>lies unusually along the leg beside the other muscles, {1}</source>
            <translation>liegt entlang des Beins ungewöhnlich zu den anderen Muskeln, {1}</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/arrangement_checks.py" />
            <source>lies {1} among its neighbours</source>
            <translation>liegt zwischen seinen Nachbarn {1}</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/signal_checks.py" />
            <source>metal or gas</source>
            <translation>Metall oder Gas</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/signal_checks.py" />
            <source>metal, as its bright rim suggests</source>
            <translation>Metall, wie sein heller Rand vermuten lässt</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat.py" />
            <source>of the {1} leg</source>
            <translation>des Beins ({1})</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat_separation/swap_doubt.py" />
            <source>one region</source>
            <translation>einem Bereich</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/thigh_evidence.py" />
            <source>only {1} of the cross-section is muscle</source>
            <translation>nur {1} des Querschnitts sind Muskel</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/thigh_evidence.py" />
            <source>only {1} of the lean tissue is a known muscle</source>
            <translation>nur {1} des mageren Gewebes sind ein bekannter Muskel</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/coverage.py" />
            <source>reaches both ends of the images</source>
            <translation>reicht an beide Enden der Bilder</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/coverage.py" />
            <source>reaches the lower end of the images</source>
            <translation>reicht ans untere Ende der Bilder</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/coverage.py" />
            <source>reaches the side of the images</source>
            <translation>reicht an den seitlichen Rand der Bilder</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/coverage.py" />
            <source>reaches the upper end of the images</source>
            <translation>reicht ans obere Ende der Bilder</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/thigh_evidence.py" />
            <source>rectus femoris and vastus medialis are all but missing beside the others</source>
            <translation>Rectus femoris und Vastus medialis fehlen fast ganz neben den anderen</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat.py" />
            <source>the only leg in view</source>
            <translation>des einzigen Beins im Bild</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/thigh_evidence.py" />
            <source>the quadriceps does not lie in front of the hamstrings</source>
            <translation>der Quadrizeps liegt nicht vor den Hamstrings</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/arrangement_checks.py" />
            <source>too far {1}</source>
            <translation>zu weit {1}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/propose_scans.py" />
            <source>{1} ({2}) and {3} ({4}) lie on different grids: {5} and {6}. All images of a scan must come from one acquisition.</source>
            <translation>{1} ({2}) und {3} ({4}) liegen auf verschiedenen Gittern: {5} und {6}. Alle Bilder eines Scans müssen aus einer Aufnahme stammen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti.py" />
            <source>{1} ({2}) does not lie on the grid of {3} ({4}).</source>
            <translation>{1} ({2}) liegt nicht auf dem Gitter von {3} ({4}).</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/propose_scans.py" />
            <source>{1} ({2}) has no {3} image beside it. Export all series of the Dixon sequence.</source>
            <translation>Neben {1} ({2}) fehlt das Bild ({3}). Exportieren Sie alle Serien der Dixon-Sequenz.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/read_export.py" />
            <source>{1} Found: {2}.</source>
            <translation>{1} Gefunden: {2}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/options.py" />
            <source>{1} GB of memory are too little for a segmentation.</source>
            <translation>{1} GB Speicher sind zu wenig für eine Segmentierung.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/check_update_file.py" />
            <source>{1} It is older than version {2}, which is installed: it may not read a library that the newer one has used.</source>
            <translation>{1} Es ist älter als die installierte Version {2}: Es kann vielleicht keine Bibliothek lesen, die die neuere benutzt hat.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/check_update_file.py" />
            <source>{1} It is the version that is installed.</source>
            <translation>{1} Es ist die installierte Version.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/check_update_file.py" />
            <source>{1} Version {2} is installed.</source>
            <translation>{1} Installiert ist Version {2}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/propose_scans.py" />
            <source>{1} and {2} both claim to be the {3} image of one scan; the first was taken. Say what the other shows, or leave it out.</source>
            <translation>{1} und {2} geben sich beide als das Bild ({3}) eines Scans aus; genommen wurde das erste. Sagen Sie, was das andere zeigt, oder lassen Sie es aus.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/bids_dialects.py" />
            <source>{1} and {2} both claim to be the {3} image; the first is taken. Remove the one that isn't.</source>
            <translation>{1} und {2} geben sich beide als das Bild ({3}) aus; das erste wird genommen. Entfernen Sie das, das es nicht ist.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti.py" />
            <location filename="../../inference_engine/formats/nifti_image.py" />
            <location filename="../../legseg_desktop/services/check_update_file.py" />
            <source>{1} can't be read: {2}.</source>
            <translation>{1} kann nicht gelesen werden: {2}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/runtime_trial.py" />
            <source>{1} can't be tried.</source>
            <translation>{1} kann nicht ausprobiert werden.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/atomic_file.py" />
            <location filename="../../legseg_desktop/services/collect_diagnostics.py" />
            <source>{1} can't be written: {2}.</source>
            <translation>{1} kann nicht geschrieben werden: {2}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/visit_summary.py" />
            <source>{1} change{2} the smallest detectable change.</source>
            <translation>Änderungen über die kleinste nachweisbare hinaus: {1}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/itksnap_labels.py" />
            <source>{1} describes no label.</source>
            <translation>{1} beschreibt kein Label.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/stitching.py" />
            <source>{1} differ by {2} % where they overlap: the patient may have moved.</source>
            <translation>{1} weichen in der Überlappung um {2} % voneinander ab: Der Patient hat sich vielleicht bewegt.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/open_analysis.py" />
            <location filename="../../legseg_desktop/services/separate_water_fat.py" />
            <source>{1} does not lie on the grid of {2}.</source>
            <translation>{1} liegt nicht auf dem Gitter von {2}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti_image.py" />
            <source>{1} does not say how it lies in the patient, so left can't be told from right.</source>
            <translation>{1} sagt nicht, wie es im Patienten liegt, sodass links und rechts nicht zu unterscheiden sind.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti_image.py" />
            <source>{1} doesn't say how large its voxels are.</source>
            <translation>{1} sagt nicht, wie groß seine Voxel sind.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/runtime_trial.py" />
            <source>{1} doesn't work on this computer: it crashed in a trial.</source>
            <translation>{1} funktioniert auf diesem Computer nicht: Es ist in einem Versuch abgestürzt.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/stitching.py" />
            <source>{1} don't overlap: their brightness isn't matched.</source>
            <translation>{1} überlappen nicht: Ihre Helligkeit ist nicht angeglichen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat_separation/separate_echoes.py" />
            <source>{1} echo times don't fit echoes of shape {2}.</source>
            <translation>{1} Echozeiten passen nicht zu Echos der Form {2}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/separate_water_fat.py" />
            <source>{1} echo times don't fit {2} echoes.</source>
            <translation>{1} Echozeiten passen nicht zu {2} Echos.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat_separation/echo_model.py" />
            <source>{1} echo times were given; a field map needs at least three echoes.</source>
            <translation>Es wurden {1} Echozeiten angegeben; eine Feldkarte braucht mindestens drei Echos.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/backup.py" />
            <source>{1} exists already.</source>
            <translation>{1} gibt es schon.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/stitching.py" />
            <source>{1} fit better {2} slice(s) from where their positions say: the patient moved along the leg, or a position is wrong.</source>
            <translation>{1} passen {2} Schicht(en) neben ihren angegebenen Positionen besser: Der Patient hat sich entlang des Beins bewegt, oder eine Position ist falsch.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti_image.py" />
            <source>{1} gives its distances in {2}.</source>
            <translation>{1} gibt seine Abstände in {2} an.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/runtime_choice.py" />
            <source>{1} gives wrong labels.</source>
            <translation>{1} liefert falsche Labels.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti_image.py" />
            <source>{1} has more voxels than any scan, {2}.</source>
            <translation>{1} hat mehr Voxel als irgendein Scan, {2}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/check_update_file.py" />
            <source>{1} has no signature ({2}) beside it.</source>
            <translation>Neben {1} liegt keine Signatur ({2}).</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/patient_values.py" />
            <source>{1} holds characters that can't be shown.</source>
            <translation>{1} enthält Zeichen, die nicht gezeigt werden können.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti_image.py" />
            <source>{1} holds complex or colour values.</source>
            <translation>{1} enthält komplexe Werte oder Farben.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/provenance_file.py" />
            <source>{1} holds no analysis.</source>
            <translation>{1} enthält keine Auswertung.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/open_folder.py" />
            <source>{1} holds no study library.</source>
            <translation>{1} enthält keine Studienbibliothek.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti.py" />
            <source>{1} holds values that are not numbers (NaN or infinity).</source>
            <translation>{1} enthält Werte, die keine Zahlen sind (NaN oder Unendlich).</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti_image.py" />
            <source>{1} holds {2} volumes.</source>
            <translation>{1} enthält {2} Volumen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/provenance_file.py" />
            <source>{1} in {2} can't be read.</source>
            <translation>{1} in {2} kann nicht gelesen werden.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/check_update_file.py" />
            <source>{1} is LegSeg {2}, unchanged since it was published.</source>
            <translation>{1} ist LegSeg {2}, unverändert seit der Veröffentlichung.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/output_folder.py" />
            <location filename="../../legseg_desktop/storage/open_folder.py" />
            <location filename="../../legseg_desktop/storage/restore.py" />
            <source>{1} is a file, not a folder.</source>
            <translation>{1} ist eine Datei, kein Ordner.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti_image.py" />
            <source>{1} is a folder, not a file.</source>
            <translation>{1} ist ein Ordner, keine Datei.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti_image.py" />
            <source>{1} is damaged or cut short.</source>
            <translation>{1} ist beschädigt oder abgeschnitten.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/patient_values.py" />
            <source>{1} is empty, or begins or ends with a blank.</source>
            <translation>{1} ist leer, oder beginnt oder endet mit einem Leerzeichen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti.py" />
            <source>{1} is empty: every voxel is zero.</source>
            <translation>{1} ist leer: Jedes Voxel ist null.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti.py" />
            <source>{1} is no name for a NIfTI file.</source>
            <translation>{1} ist kein Name für eine NIfTI-Datei.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/patient_values.py" />
            <source>{1} is no year of birth.</source>
            <translation>{1} ist kein Geburtsjahr.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti_image.py" />
            <source>{1} is not a NIfTI image.</source>
            <translation>{1} ist kein NIfTI-Bild.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/bids_dialects.py" />
            <source>{1} is not a folder.</source>
            <translation>{1} ist kein Ordner.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti.py" />
            <source>{1} is not a label map: it holds fractions.</source>
            <translation>{1} ist keine Label-Karte: Es enthält Brüche.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti.py" />
            <source>{1} is not a label map: its values run from {2} to {3}.</source>
            <translation>{1} ist keine Label-Karte: Die Werte reichen von {2} bis {3}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti_image.py" />
            <source>{1} is not a volume: it has {2} axes.</source>
            <translation>{1} ist kein Volumen: Es hat {2} Achsen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/installed_runtimes.py" />
            <location filename="../../legseg_desktop/services/diagnose.py" />
            <source>{1} is not installed.</source>
            <translation>{1} ist nicht installiert.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/open_analysis.py" />
            <source>{1} is not the file that was analysed, or has changed since.</source>
            <translation>{1} ist nicht die Datei, die ausgewertet wurde, oder hat sich seitdem geändert.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/find_files.py" />
            <source>{1} is not there.</source>
            <translation>{1} ist nicht da.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/check_update_file.py" />
            <source>{1} is signed by LegSeg's key, but it isn't a package of LegSeg.</source>
            <translation>{1} ist mit LegSegs Schlüssel signiert, aber kein Paket von LegSeg.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/output_folder.py" />
            <source>{1} is there already, and isn't written over.</source>
            <translation>{1} gibt es schon und wird nicht überschrieben.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/patient_values.py" />
            <source>{1} is too long.</source>
            <translation>{1} ist zu lang.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/check_update_file.py" />
            <source>{1} isn't a signature or key that LegSeg can read.</source>
            <translation>{1} ist keine Signatur und kein Schlüssel, den LegSeg lesen kann.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/restore.py" />
            <source>{1} isn't there.</source>
            <translation>{1} ist nicht da.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/check_update_file.py" />
            <source>{1} isn't what was signed: it was changed or is damaged.</source>
            <translation>{1} ist nicht, was signiert wurde: Es wurde geändert oder ist beschädigt.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/separate_water_fat.py" />
            <source>{1} magnitude and {2} phase images were given.</source>
            <translation>Es wurden {1} Betrags- und {2} Phasenbilder angegeben.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/series_geometry.py" />
            <source>{1} missing between slices {2} and {3}.</source>
            <translation>Zwischen den Schichten {2} und {3} fehlt: {1}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/visit_summary.py" />
            <source>{1} muscle{2} not counted: absent at one of the two visits, or seen in different parts.</source>
            <translation>Nicht mitgezählte Muskeln: {1}; sie fehlen bei einer der beiden Untersuchungen oder sind in verschiedenen Teilen zu sehen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/visit_summary.py" />
            <source>{1} no muscle can be compared.</source>
            <translation>{1}: Kein Muskel ist vergleichbar.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/tiling.py" />
            <source>{1} of memory are too little for this model, which needs {2}.</source>
            <translation>{1} Speicher sind zu wenig für dieses Modell, das {2} braucht.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/arrangement_checks.py" />
            <source>{1} of the {2} {3} lies on the other leg: check its outline.</source>
            <translation>{1} des M. {3} {2} liegen auf dem anderen Bein: Umriss prüfen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/thigh_evidence.py" />
            <source>{1} of {2} large thigh muscles were found</source>
            <translation>{1} von {2} großen Oberschenkelmuskeln wurden gefunden</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/field_of_view_checks.py" />
            <source>{1} of {2} slices are copies of their neighbours: volumes count them twice, export the scan again.</source>
            <translation>{1} von {2} Schichten sind Kopien ihrer Nachbarn: Volumen zählen sie doppelt; exportieren Sie den Scan noch einmal.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/field_of_view_checks.py" />
            <source>{1} of {2} slices within the scan hold no image: volumes miss them, export the scan again.</source>
            <translation>{1} von {2} Schichten innerhalb des Scans enthalten kein Bild: Sie fehlen in den Volumen; exportieren Sie den Scan noch einmal.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/runtime_trial.py" />
            <source>{1} ran out of memory in a trial.</source>
            <translation>{1} ging in einem Versuch der Speicher aus.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat_separation/swap_doubt.py" />
            <source>{1} regions</source>
            <translation>{1} Bereichen</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/check_library.py" />
            <source>{1} rows of the database belong to nothing.</source>
            <translation>{1} Zeilen der Datenbank gehören zu nichts.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/visit_summary.py" />
            <source>{1} the fat fraction rose in {2} and fell in {3} of {4} comparable muscles.</source>
            <translation>{1}: Die Fettfraktion stieg in {2} und fiel in {3} von {4} vergleichbaren Muskeln.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/runtime_trial.py" />
            <source>{1} took more than {2} s in a trial.</source>
            <translation>{1} brauchte in einem Versuch mehr als {2} s.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/grouping.py" />
            <source>{1} voxels of {2} mm</source>
            <translation>{1} Voxel von {2} mm</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti.py" />
            <source>{1} voxels of {2} mm, {3}</source>
            <translation>{1} Voxel von {2} mm, {3}</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti.py" />
            <source>{1} was given twice, as {2} and as {3}.</source>
            <translation>{1} wurde zweimal angegeben, als {2} und als {3}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/import_run.py" />
            <source>{1} was in the library already: the new scan was added to this patient.</source>
            <translation>{1} war schon in der Bibliothek: Der neue Scan wurde diesem Patienten hinzugefügt.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/import_run.py" />
            <source>{1} was left out: not all stacks have such an image.</source>
            <translation>{1} wurde ausgelassen: Nicht alle Stapel haben ein solches Bild.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/check_update_file.py" />
            <source>{1} was signed by somebody else, not by LegSeg's key.</source>
            <translation>{1} wurde von jemand anderem signiert, nicht mit LegSegs Schlüssel.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/read_export.py" />
            <source>{1}, each of which {2}.</source>
            <translation>{1}, von denen gilt: {2}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/open_analysis.py" />
            <source>{1}, from which the analysis was made, is not in its folder or the one above.</source>
            <translation>{1}, woraus die Auswertung gemacht wurde, liegt weder in ihrem Ordner noch in dem darüber.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/piece_checks.py" />
            <source>{1}: check its outline.</source>
            <translation>{1}: Umriss prüfen.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/contrast_checks.py" />
            <source>{1}: check that they weren't exchanged.</source>
            <translation>{1}: Prüfen Sie, ob sie vertauscht wurden.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/slabs.py" />
            <source>{1}: slab {2} of {3}</source>
            <translation>{1}: Scheibe {2} von {3}</translation>
        </message>
    </context>
</TS>
