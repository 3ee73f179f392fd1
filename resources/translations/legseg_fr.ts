<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
    <context>
        <name>LegSeg</name>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source> GB</source>
            <translation> Go</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/help_commands.py" />
            <source>&amp;About LegSeg</source>
            <translation>À &amp;propos de LegSeg</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <source>&amp;Add the shown analysis</source>
            <translation>&amp;Ajouter l'analyse affichée</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/bring_labels_dialog.py" />
            <source>&amp;All muscles</source>
            <translation>&amp;Tous les muscles</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <source>&amp;Back up …</source>
            <translation>&amp;Sauvegarder …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <source>&amp;Check …</source>
            <translation>&amp;Vérifier …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <source>&amp;Close the visit</source>
            <translation>&amp;Fermer la visite</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>&amp;Device</source>
            <translation>&amp;Appareil</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/help_commands.py" />
            <source>&amp;Diagnostics …</source>
            <translation>&amp;Diagnostic …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>&amp;Fat infiltration</source>
            <translation>&amp;Infiltration graisseuse</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <source>&amp;File</source>
            <translation>&amp;Fichier</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/bring_labels_dialog.py" />
            <source>&amp;Fit the shape of the muscles, too</source>
            <translation>Ajuster aussi la &amp;forme des muscles</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <source>&amp;Help</source>
            <translation>&amp;Aide</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <source>&amp;Import a scan …</source>
            <translation>&amp;Importer une acquisition …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <source>&amp;Keys and mouse</source>
            <translation>&amp;Touches et souris</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>&amp;Language</source>
            <translation>&amp;Langue</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <source>&amp;Library</source>
            <translation>&amp;Bibliothèque</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>&amp;Memory</source>
            <translation>&amp;Mémoire</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <source>&amp;Open an analysis …</source>
            <translation>&amp;Ouvrir une analyse …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <source>&amp;Open another …</source>
            <translation>&amp;Ouvrir une autre …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>&amp;Precision</source>
            <translation>&amp;Précision</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <source>&amp;Quit</source>
            <translation>&amp;Quitter</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <source>&amp;Restore …</source>
            <translation>&amp;Restaurer …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>&amp;Runtime</source>
            <translation>&amp;Environnement de calcul</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <source>&amp;Save the analysis …</source>
            <translation>&amp;Enregistrer l'analyse …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>&amp;Theme</source>
            <translation>&amp;Thème</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <source>&amp;View</source>
            <translation>Affic&amp;hage</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/label_editor.py" />
            <source>'{name}' changes nothing here.</source>
            <translation>« {name} » ne change rien ici.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>'{one}' and '{other}' have the same keys. Give one of them others.</source>
            <translation>« {one} » et « {other} » ont les mêmes touches. Donnez-en d'autres à l'une des deux.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/diagnostics_dialog.py" />
            <source>(empty)</source>
            <translation>(vide)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/visit_model.py" />
            <source>(no name)</source>
            <translation>(sans nom)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/visit_card.py" />
            <source>(visit without a name)</source>
            <translation>(visite sans nom)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/agreement_later.py" />
            <source>, ASSD {mm:.2f} mm</source>
            <translation>, ASSD {mm:.2f} mm</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/revision_words.py" />
            <source>, {n} stacks</source>
            <translation>, {n} piles</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/export_panel.py" />
            <source>1,5, columns apart by semicolons</source>
            <translation>1,5, colonnes séparées par des points-virgules</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/export_panel.py" />
            <source>1.5, columns apart by commas</source>
            <translation>1.5, colonnes séparées par des virgules</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/import_source.py" />
            <source>A folder</source>
            <translation>Un dossier</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/exchange_commands.py" />
            <source>A new scan of this visit is made and opened. This scan stays as it is.</source>
            <translation>Une nouvelle acquisition de cette visite est créée et ouverte. Celle-ci reste telle quelle.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_exports.py" />
            <source>A person drew them</source>
            <translation>Une personne les a dessinées</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_exports.py" />
            <source>A program alone</source>
            <translation>Un programme seul</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_exports.py" />
            <source>A program, corrected by a person</source>
            <translation>Un programme, corrigé par une personne</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <source>A segmentation isn't saved. Close without saving it?</source>
            <translation>Une segmentation n'est pas enregistrée. Fermer sans l'enregistrer ?</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_files.py" />
            <source>A segmentation isn't saved. Open another library without saving it?</source>
            <translation>Une segmentation n'est pas enregistrée. Ouvrir une autre bibliothèque sans l'enregistrer ?</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/revision_comparison.py" />
            <source>ASSD mm</source>
            <translation>ASSD mm</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/about.py" />
            <source>About LegSeg</source>
            <translation>À propos de LegSeg</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/threshold_panel.py" />
            <source>Add them around the muscle</source>
            <translation>Les ajouter autour du muscle</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/file_commands.py" />
            <source>Add to the library</source>
            <translation>Ajouter à la bibliothèque</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_session.py" />
            <source>Adding to the library</source>
            <translation>Ajout à la bibliothèque</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_model.py" />
            <source>Against smallest
detectable change</source>
            <translation>Face à la plus petite
variation détectable</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/paint_over_choice.py" />
            <source>All</source>
            <translation>Toutes</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_table.py" />
            <source>All groups</source>
            <translation>Tous les groupes</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>All signals</source>
            <translation>Tous les signaux</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patient_list.py" />
            <source>All words must be found (Ctrl+F)</source>
            <translation>Tous les mots doivent être trouvés (Ctrl+F)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/review_summary.py" />
            <source>All {n} muscles done: reviewed</source>
            <translation>Les {n} muscles sont terminés : relu</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/profile_plot.py" />
            <source>Along the leg (mm), to superior</source>
            <translation>Le long de la jambe (mm), vers le haut</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/kept_edit_notice.py" />
            <source>An edit of this scan, last changed {when}, isn't saved.</source>
            <translation>Une correction de cette acquisition, modifiée pour la dernière fois {when}, n'est pas enregistrée.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/about.py" />
            <source>Apache License 2.0; third-party notices come with the program.</source>
            <translation>Licence Apache 2.0 ; les mentions des composants tiers accompagnent le programme.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/trial_panel.py" />
            <source>Apply</source>
            <translation>Appliquer</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/threshold_panel.py" />
            <source>Around the muscle within</source>
            <translation>Autour du muscle, à moins de</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Arrow keys</source>
            <translation>Touches fléchées</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/history_list.py" />
            <source>As it was opened</source>
            <translation>Comme à l'ouverture</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>As the scan was opened</source>
            <translation>Comme à l'ouverture de l'acquisition</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/theme.py" />
            <location filename="../../legseg_desktop/gui/translation.py" />
            <source>As the system</source>
            <translation>Comme le système</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/bring_labels.py" />
            <source>As they are open here</source>
            <translation>Telles qu'elles sont ouvertes ici</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>At most</source>
            <translation>Au plus</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <source>Automatic contrast</source>
            <translation>Contraste automatique</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>Automatic contrast (Ctrl+J)</source>
            <translation>Contraste automatique (Ctrl+J)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/plane_view.py" />
            <source>Axial</source>
            <translation>Axiale</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/view_menus.py" />
            <source>Axial and three</source>
            <translation>Axiale et trois</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <source>Axial and three views</source>
            <translation>Axiale et trois vues</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/muscle_operations.py" />
            <source>Back to how it was opened</source>
            <translation>Revenir à l'état d'ouverture</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/muscle_operations.py" />
            <source>Back to the model's</source>
            <translation>Revenir à celui du modèle</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_files.py" />
            <source>Back up the library</source>
            <translation>Sauvegarder la bibliothèque</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_session.py" />
            <source>Backed up into {name}.</source>
            <translation>Sauvegardé dans {name}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_session.py" />
            <source>Backing up the library</source>
            <translation>Sauvegarde de la bibliothèque</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_files.py" />
            <source>Backup of a library</source>
            <translation>Sauvegarde d'une bibliothèque</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patients_place.py" />
            <source>Begin with a scan</source>
            <translation>Commencez par une acquisition</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/view_menus.py" />
            <source>Body around the muscles</source>
            <translation>Corps autour des muscles</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patient_details.py" />
            <source>Born</source>
            <translation>Naissance</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>Both</source>
            <translation>Les deux</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_table.py" />
            <location filename="../../legseg_desktop/gui/results/muscle_table.py" />
            <source>Both sides</source>
            <translation>Les deux côtés</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Brightness and contrast</source>
            <translation>Luminosité et contraste</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/kept_edit_notice.py" />
            <source>Bring it back</source>
            <translation>La reprendre</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/bring_labels_dialog.py" />
            <source>Bring labels from another visit</source>
            <translation>Reporter les étiquettes d'une autre visite</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_actions.py" />
            <location filename="../../legseg_desktop/gui/editing/muscle_menu.py" />
            <source>Bring labels from another visit …</source>
            <translation>Reporter les étiquettes d'une autre visite …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/bring_labels_dialog.py" />
            <source>Bring over</source>
            <translation>Reporter</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/bring_labels.py" />
            <source>Bringing labels over</source>
            <translation>Report des étiquettes</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/tool_kinds.py" />
            <source>Brush</source>
            <translation>Pinceau</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/shape_panel.py" />
            <source>By</source>
            <translation>De</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>By the fat fraction of the scan</source>
            <translation>Selon la fraction graisseuse de l'acquisition</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/profile_plot.py" />
            <source>CSA (cm²)</source>
            <translation>Section (cm²)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/job_bar.py" />
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/job_list.py" />
            <source>Cancelled.</source>
            <translation>Annulé.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <source>Centre on the crosshair</source>
            <translation>Centrer sur le réticule</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/history_dialog.py" />
            <source>Change</source>
            <translation>Changement</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_model.py" />
            <source>Change
(points)</source>
            <translation>Variation
(points)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/visit_card.py" />
            <source>Change its day …</source>
            <translation>Changer son jour …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_table.py" />
            <source>Change per muscle</source>
            <translation>Variation par muscle</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/first_start.py" />
            <source>Change the folder of the library</source>
            <translation>Changer le dossier de la bibliothèque</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/first_start.py" />
            <source>Change …</source>
            <translation>Changer …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/leg_map.py" />
            <source>Change, {first} to {last}</source>
            <translation>Variation, de {first} à {last}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/help_commands.py" />
            <source>Check an &amp;update file …</source>
            <translation>&amp;Vérifier un fichier de mise à jour …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/update_dialog.py" />
            <source>Check an update file</source>
            <translation>Vérifier un fichier de mise à jour</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/problems_dialog.py" />
            <source>Check of the library</source>
            <translation>Vérification de la bibliothèque</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/import_dialog.py" />
            <source>Check what each image shows. Names and dates are not kept: a pseudonym and the days between visits take their place.</source>
            <translation>Vérifiez ce que montre chaque image. Les noms et les dates ne sont pas conservés : un pseudonyme et les jours entre les visites les remplacent.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_session.py" />
            <source>Checking the library</source>
            <translation>Vérification de la bibliothèque</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/help_commands.py" />
            <source>Checking the update file</source>
            <translation>Vérification du fichier de mise à jour</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/key_page.py" />
            <source>Choose a command, click into the field and press its new keys.</source>
            <translation>Choisissez une commande, cliquez dans le champ et appuyez sur ses nouvelles touches.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slope_plot.py" />
            <source>Choose a muscle to see it over the visits.</source>
            <translation>Choisissez un muscle pour le suivre au fil des visites.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/profile_plot.py" />
            <source>Choose a muscle to see its fat fraction and area along the leg.</source>
            <translation>Choisissez un muscle pour voir sa fraction graisseuse et sa section le long de la jambe.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/image_files_dialog.py" />
            <source>Choose fat and water, or in-phase and opposed-phase, or all four: NIfTI files of one acquisition. They can be dropped here. The scan is opened, but not kept in the library.</source>
            <translation>Choisissez graisse et eau, ou en phase et en opposition de phase, ou les quatre : fichiers NIfTI d'une même acquisition. Ils peuvent être déposés ici. L'acquisition est ouverte, mais pas conservée dans la bibliothèque.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Choose the muscle there</source>
            <translation>Y choisir le muscle</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <source>Choose the muscle under the mouse</source>
            <translation>Choisir le muscle sous la souris</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/paint_over_choice.py" />
            <source>Choose what may be painted over</source>
            <translation>Choisir ce qui peut être recouvert</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/import_source.py" />
            <source>Choose where the images are, or drop them here. You see what is in them, and can change it, before anything is imported. The originals stay untouched.</source>
            <translation>Indiquez où sont les images, ou déposez-les ici. Vous voyez ce qu'elles contiennent, et pouvez le modifier, avant toute importation. Les originaux restent intacts.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/image_files_dialog.py" />
            <source>Choose …</source>
            <translation>Choisir …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Click</source>
            <translation>Clic</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/tool_kinds.py" />
            <source>Click corners or draw freely; a click on the first corner or Return fills the contour, the right button erases in it</source>
            <translation>Cliquez des sommets ou dessinez librement ; un clic sur le premier sommet ou Entrée remplit le contour, le bouton droit y efface</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/review_cells.py" />
            <source>Click: done, flagged, to do</source>
            <translation>Clic : terminé, signalé, à faire</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/crash_dialog.py" />
            <location filename="../../legseg_desktop/gui/patients/library_notice.py" />
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/notifications.py" />
            <source>Close the message</source>
            <translation>Fermer le message</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/help_commands.py" />
            <source>Collecting diagnostics</source>
            <translation>Constitution du diagnostic</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/view_menus.py" />
            <source>Colour by change since the first visit</source>
            <translation>Couleur selon la variation depuis la première visite</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/view_menus.py" />
            <source>Colour by fat fraction</source>
            <translation>Couleur selon la fraction graisseuse</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/view_menus.py" />
            <source>Colour by muscle</source>
            <translation>Couleur selon le muscle</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/change_legend.py" />
            <source>Colours: change of the fat fraction, up to {reach:.0f} points</source>
            <translation>Couleurs : variation de la fraction graisseuse, jusqu'à {reach:.0f} points</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/change_legend.py" />
            <source>Colours: fat fraction, 0 to 100 %</source>
            <translation>Couleurs : fraction graisseuse, 0 à 100 %</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/key_page.py" />
            <source>Command</source>
            <translation>Commande</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/key_page.py" />
            <source>Commands</source>
            <translation>Commandes</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pdf_panel.py" />
            <source>Comment</source>
            <translation>Commentaire</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/compare_place.py" />
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <location filename="../../legseg_desktop/gui/rail.py" />
            <source>Compare</source>
            <translation>Comparaison</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patient_panel.py" />
            <source>Compare the visits</source>
            <translation>Comparer les visites</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_saving.py" />
            <source>Compare with</source>
            <translation>Comparer avec</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/revision_comparison.py" />
            <source>Compared with another revision</source>
            <translation>Comparé avec une autre révision</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/revision_comparison.py" />
            <source>Compared with {revision}: {n} muscles differ, mean DSC {dsc} over all of both legs. A click shows the muscle.</source>
            <translation>Comparé avec {revision} : {n} muscles diffèrent, DSC moyen {dsc} sur les deux jambes. Un clic montre le muscle.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_saving.py" />
            <source>Comparing the revisions</source>
            <translation>Comparaison des révisions</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/agreement_later.py" />
            <source>Comparing with the model's labels</source>
            <translation>Comparaison avec les étiquettes du modèle</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/diagnostics_dialog.py" />
            <source>Content of the file</source>
            <translation>Contenu du fichier</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/tool_kinds.py" />
            <source>Contour</source>
            <translation>Contour</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/crash_dialog.py" />
            <source>Copy</source>
            <translation>Copier</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_place.py" />
            <source>Copy a picture of Review</source>
            <translation>Copier une image de la relecture</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_place.py" />
            <source>Copy a picture of the view</source>
            <translation>Copier une image de la vue</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/crash_dialog.py" />
            <source>Copy the details</source>
            <translation>Copier les détails</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/muscle_menu.py" />
            <source>Copy to another slice</source>
            <translation>Copier dans une autre coupe</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_actions.py" />
            <location filename="../../legseg_desktop/gui/editing/muscle_menu.py" />
            <source>Copy to the next slice</source>
            <translation>Copier dans la coupe suivante</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_actions.py" />
            <location filename="../../legseg_desktop/gui/editing/muscle_menu.py" />
            <source>Copy to the slice before</source>
            <translation>Copier dans la coupe précédente</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/plane_view.py" />
            <source>Coronal</source>
            <translation>Coronale</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_saving.py" />
            <source>Corrected labels aren't saved.</source>
            <translation>Des étiquettes corrigées ne sont pas enregistrées.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <source>Correcting labels</source>
            <translation>Correction des étiquettes</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/trial_panel.py" />
            <source>Counting voxels</source>
            <translation>Décompte des voxels</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>Crosshair (X)</source>
            <translation>Réticule (X)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Crosshair follows the mouse</source>
            <translation>Le réticule suit la souris</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <source>Crosshair on or off</source>
            <translation>Réticule affiché ou non</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Ctrl + click</source>
            <translation>Ctrl + clic</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Ctrl + right drag</source>
            <translation>Ctrl + glisser bouton droit</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Ctrl + wheel</source>
            <translation>Ctrl + molette</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/tool_kinds.py" />
            <source>Cut</source>
            <translation>Couper</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/import_source.py" />
            <source>DICOM export, DVD or BIDS</source>
            <translation>Export DICOM, DVD ou BIDS</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/export_panel.py" />
            <source>DICOM exports belong to the study in {name}, and bear its patient's name.</source>
            <translation>Les exports DICOM appartiennent à l'étude de {name}, et portent le nom de son patient.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/export_panel.py" />
            <source>DICOM exports refer to images that LegSeg makes of the stored volume, under the pseudonym.</source>
            <translation>Les exports DICOM se réfèrent à des images que LegSeg fait du volume conservé, sous le pseudonyme.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patients_place.py" />
            <source>DICOM folders, DVDs and zip files, NIfTI files, BIDS folders and saved analyses can be dropped anywhere in this window.</source>
            <translation>Dossiers DICOM, DVD et fichiers zip, fichiers NIfTI, dossiers BIDS et analyses enregistrées peuvent être déposés n'importe où dans cette fenêtre.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_exports.py" />
            <source>DICOM must say who made these labels, which were given:</source>
            <translation>DICOM doit dire qui a fait ces étiquettes, qui ont été fournies :</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patients_place.py" />
            <source>DICOM, NIfTI or BIDS</source>
            <translation>DICOM, NIfTI ou BIDS</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/revision_comparison.py" />
            <source>DSC</source>
            <translation>DSC</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/theme.py" />
            <source>Dark</source>
            <translation>Sombre</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>Dark suits a reading room, light an office.</source>
            <translation>Le sombre convient à une salle d'interprétation, le clair à un bureau.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/image_files_dialog.py" />
            <location filename="../../legseg_desktop/gui/patients/import_dialog.py" />
            <source>Day</source>
            <translation>Jour</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_commands.py" />
            <source>Day of the visit</source>
            <translation>Jour de la visite</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/import_dialog.py" />
            <source>Days since the first visit</source>
            <translation>Jours depuis la première visite</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_commands.py" />
            <source>Days since the first visit; empty if not known</source>
            <translation>Jours depuis la première visite ; vide si inconnu</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/crash_dialog.py" />
            <location filename="../../legseg_desktop/gui/notifications.py" />
            <source>Details</source>
            <translation>Détails</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patient_details.py" />
            <source>Diagnosis</source>
            <translation>Diagnostic</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/diagnostics_dialog.py" />
            <source>Diagnostics</source>
            <translation>Diagnostic</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/diagnostics_dialog.py" />
            <source>Diagnostics for support</source>
            <translation>Diagnostic pour l'assistance</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/crash_dialog.py" />
            <source>Diagnostics …</source>
            <translation>Diagnostic …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slice_pair.py" />
            <source>Difference of the fat fraction</source>
            <translation>Différence de la fraction graisseuse</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_saving.py" />
            <location filename="../../legseg_desktop/gui/editing/kept_edit_notice.py" />
            <source>Discard</source>
            <translation>Abandonner</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/crash_dialog.py" />
            <location filename="../../legseg_desktop/gui/job_bar.py" />
            <location filename="../../legseg_desktop/gui/job_list.py" />
            <source>Dismiss</source>
            <translation>Masquer</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/review_cells.py" />
            <source>Done</source>
            <translation>Terminé</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_actions.py" />
            <source>Done, and on to the next</source>
            <translation>Terminé, passer au suivant</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Double click</source>
            <translation>Double clic</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/tool_kinds.py" />
            <source>Draw a line through the chosen muscle: the smaller side is erased, in all slices</source>
            <translation>Tracez une ligne à travers le muscle choisi : le plus petit côté est effacé, dans toutes les coupes</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_actions.py" />
            <source>Drop what has begun</source>
            <translation>Abandonner ce qui est commencé</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <source>E&amp;xchange water and fat …</source>
            <translation>É&amp;changer l'eau et la graisse …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/tool_kinds.py" />
            <source>Edge</source>
            <translation>Bord</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/bring_labels_dialog.py" />
            <source>Else each leg is moved as a whole, which takes half the time</source>
            <translation>Sinon chaque jambe est déplacée en bloc, ce qui prend deux fois moins de temps</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>Engine</source>
            <translation>Calcul</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pages_bar.py" />
            <source>Enter: the next place; Shift+Enter: the one before (Ctrl+F)</source>
            <translation>Entrée : occurrence suivante ; Maj+Entrée : la précédente (Ctrl+F)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/threshold_panel.py" />
            <source>Erase all others from the muscle</source>
            <translation>Effacer tous les autres du muscle</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/line_modes.py" />
            <source>Erase contour</source>
            <translation>Effacer le contour</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/muscle_operations.py" />
            <source>Erase fat in it</source>
            <translation>Y effacer la graisse</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/tool_kinds.py" />
            <source>Erase the chosen muscle</source>
            <translation>Effacer le muscle choisi</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/threshold_panel.py" />
            <source>Erase them from the muscle</source>
            <translation>Les effacer du muscle</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/tool_kinds.py" />
            <source>Eraser</source>
            <translation>Gomme</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/review_summary.py" />
            <source>Every muscle that is to do; when none is flagged, the revision is reviewed</source>
            <translation>Chaque muscle restant à faire ; si aucun n'est signalé, la révision compte comme relue</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>Exact (float32)</source>
            <translation>Exacte (float32)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>Exact gives the same labels on every computer; fastest may move single voxels at the borders.</source>
            <translation>Exacte donne les mêmes étiquettes sur chaque ordinateur ; la plus rapide peut déplacer quelques voxels aux limites.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/examination.py" />
            <source>Examining the images</source>
            <translation>Examen des images</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/exchange_dialog.py" />
            <source>Exchange</source>
            <translation>Échanger</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_actions.py" />
            <location filename="../../legseg_desktop/gui/editing/muscle_menu.py" />
            <source>Exchange left and right</source>
            <translation>Échanger gauche et droite</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/exchange_dialog.py" />
            <source>Exchange water and fat</source>
            <translation>Échanger l'eau et la graisse</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/findings_strip.py" />
            <source>Exchange water and fat in the whole scan or in one leg</source>
            <translation>Échanger l'eau et la graisse dans toute l'acquisition ou dans une jambe</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/findings_strip.py" />
            <source>Exchange …</source>
            <translation>Échanger …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/exchange_commands.py" />
            <source>Exchanging water and fat</source>
            <translation>Échange de l'eau et de la graisse</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/muscle_model.py" />
            <source>Expected
overlap</source>
            <translation>Recouvrement
attendu</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_exports.py" />
            <source>Export</source>
            <translation>Export</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_place.py" />
            <source>Export files …</source>
            <translation>Exporter des fichiers …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_exports.py" />
            <source>Export into</source>
            <translation>Exporter vers</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/file_commands.py" />
            <source>Export the PDF</source>
            <translation>Exporter le PDF</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_place.py" />
            <source>Export the PDF …</source>
            <translation>Exporter le PDF …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/file_commands.py" />
            <source>Export the comparison into</source>
            <translation>Exporter la comparaison vers</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/compare_place.py" />
            <source>Export …</source>
            <translation>Exporter …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_exports.py" />
            <source>Exported into {name}</source>
            <translation>Exporté vers {name}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_exports.py" />
            <source>Exported into {name}: {n} of {all} formats</source>
            <translation>Exporté vers {name} : {n} formats sur {all}</translation>
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
            <translation>FF % actuelle</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/revision_comparison.py" />
            <source>FF % then</source>
            <translation>FF % d'alors</translation>
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
            <translation>FF au-dessus de 50 % incertaine</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/cursor_readout.py" />
            <source>FF {value} %</source>
            <translation>FF {value} %</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>Fastest</source>
            <translation>La plus rapide</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/image_files_dialog.py" />
            <location filename="../../legseg_desktop/gui/patients/image_tile.py" />
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>Fat</source>
            <translation>Graisse</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/image_files_dialog.py" />
            <source>Fat and water will be derived from the phases. Fat fractions above 50 % then read too low.</source>
            <translation>La graisse et l'eau seront déduites des phases. Les fractions graisseuses supérieures à 50 % sont alors lues trop basses.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/threshold_panel.py" />
            <source>Fat fraction</source>
            <translation>Fraction graisseuse</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <source>Fat fraction fainter</source>
            <translation>Fraction graisseuse plus faible</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <source>Fat fraction over the image</source>
            <translation>Fraction graisseuse sur l'image</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>Fat fraction over the image (W)</source>
            <translation>Fraction graisseuse sur l'image (W)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <source>Fat fraction stronger</source>
            <translation>Fraction graisseuse plus forte</translation>
        </message>
        <message numerus="yes">
            <location filename="../../legseg_desktop/gui/patients/revision_words.py" />
            <source>Fat fraction {mean} % over {n} muscles</source>
            <translation>
                <numerusform>Fraction graisseuse {mean} % sur {n} muscle</numerusform>
                <numerusform>Fraction graisseuse {mean} % sur {n} muscles</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>Fat fraction, 0 to 100 %</source>
            <translation>Fraction graisseuse, 0 à 100 %</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/leg_map.py" />
            <source>Fat fraction, {visit}</source>
            <translation>Fraction graisseuse, {visit}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/threshold_panel.py" />
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>Fat image</source>
            <translation>Image de graisse</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/muscle_menu.py" />
            <source>Fat is above</source>
            <translation>La graisse est au-dessus de</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/diagnostics_dialog.py" />
            <location filename="../../legseg_desktop/gui/patients/import_source.py" />
            <source>Files</source>
            <translation>Fichiers</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_place.py" />
            <source>Files to export</source>
            <translation>Fichiers à exporter</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/tool_kinds.py" />
            <source>Fill</source>
            <translation>Remplir</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/muscle_operations.py" />
            <source>Fill holes</source>
            <translation>Boucher les trous</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/muscle_operations.py" />
            <source>Fill in between its slices</source>
            <translation>Interpoler entre ses coupes</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_actions.py" />
            <source>Fill the contour</source>
            <translation>Remplir le contour</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/tool_kinds.py" />
            <source>Fill what is connected and looks alike, within one label</source>
            <translation>Remplir ce qui est connexe et d'aspect semblable, dans une même étiquette</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/key_page.py" />
            <source>Find a command or a key</source>
            <translation>Chercher une commande ou une touche</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pages_bar.py" />
            <location filename="../../legseg_desktop/gui/reports/report_preview.py" />
            <source>Find in the pages</source>
            <translation>Chercher dans les pages</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>Find the muscles and measure them (Ctrl+G)</source>
            <translation>Trouver les muscles et les mesurer (Ctrl+G)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pages_bar.py" />
            <location filename="../../legseg_desktop/gui/reports/report_preview.py" />
            <source>Fit the page</source>
            <translation>Page entière</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pages_bar.py" />
            <location filename="../../legseg_desktop/gui/reports/report_preview.py" />
            <source>Fit the width</source>
            <translation>Toute la largeur</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <source>Fit to the views</source>
            <translation>Ajuster aux vues</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>Fit to the views (Ctrl+F)</source>
            <translation>Ajuster aux vues (Ctrl+F)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_actions.py" />
            <source>Flag the chosen muscle</source>
            <translation>Signaler le muscle choisi</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/review_cells.py" />
            <source>Flagged</source>
            <translation>Signalé</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_files.py" />
            <source>Folder of a library, or an empty folder for a new one</source>
            <translation>Dossier d'une bibliothèque, ou dossier vide pour une nouvelle</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/file_commands.py" />
            <source>Folder with the images of {name}</source>
            <translation>Dossier contenant les images de {name}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_exports.py" />
            <source>Folder with the scan's own DICOM files</source>
            <translation>Dossier contenant les fichiers DICOM de l'acquisition</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pdf_panel.py" />
            <source>For a patient: numbers and a chart</source>
            <translation>Patient : chiffres et graphique</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pdf_panel.py" />
            <source>For a study: every statistic</source>
            <translation>Étude : toutes les statistiques</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/threshold_panel.py" />
            <source>From</source>
            <translation>De</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>From the next start. Translations are drafts that no native reader of the field has checked: the English text counts. Reports, tables and the command line are in English.</source>
            <translation>À partir du prochain démarrage. Les traductions sont des ébauches qu'aucun lecteur natif du domaine n'a vérifiées : le texte anglais fait foi. Les rapports, les tableaux et la ligne de commande sont en anglais.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/import_plan.py" />
            <source>Give every patient a pseudonym.</source>
            <translation>Donnez un pseudonyme à chaque patient.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/import_plan.py" />
            <source>Give every visit a name.</source>
            <translation>Donnez un nom à chaque visite.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/muscle_menu.py" />
            <source>Give it to</source>
            <translation>Attribuer à</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/muscle_menu.py" />
            <source>Give it to the {muscle}</source>
            <translation>Attribuer à : {muscle}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_table.py" />
            <source>Group of muscles</source>
            <translation>Groupe de muscles</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/muscle_operations.py" />
            <source>Grow</source>
            <translation>Dilater</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/muscle_menu.py" />
            <source>Grow, shrink, smooth by</source>
            <translation>Dilater, éroder, lisser de</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>Half of what is free, at most 3 GB</source>
            <translation>La moitié de ce qui est libre, 3 Go au plus</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/muscle_table.py" />
            <source>Hide all muscles</source>
            <translation>Masquer tous les muscles</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <source>Hide or show the chosen muscle</source>
            <translation>Masquer ou montrer le muscle choisi</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/findings_strip.py" />
            <source>Hide where</source>
            <translation>Masquer où</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/theme.py" />
            <source>High contrast</source>
            <translation>Contraste élevé</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_actions.py" />
            <location filename="../../legseg_desktop/gui/editing/history_list.py" />
            <location filename="../../legseg_desktop/gui/editing/options_bar.py" />
            <source>History</source>
            <translation>Historique</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_commands.py" />
            <source>History of the scan</source>
            <translation>Historique de l'acquisition</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_commands.py" />
            <source>History of {name}</source>
            <translation>Historique de {name}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/options_bar.py" />
            <source>How different from the first place what is taken may be</source>
            <translation>De combien ce qui est pris peut différer du premier endroit</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pdf_panel.py" />
            <source>How the numbers were made</source>
            <translation>Comment les chiffres ont été obtenus</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slice_pair.py" />
            <source>How the visits are shown</source>
            <translation>Comment les visites sont montrées</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/registration_dialog.py" />
            <source>How the visits lie over one another</source>
            <translation>Comment les visites se superposent</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/first_start.py" />
            <source>I understand</source>
            <translation>J'ai compris</translation>
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
            <translation>Image</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/import_dialog.py" />
            <source>Import</source>
            <translation>Importer</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/import_source.py" />
            <source>Import a folder</source>
            <translation>Importer un dossier</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/image_files_dialog.py" />
            <location filename="../../legseg_desktop/gui/patients/import_source.py" />
            <location filename="../../legseg_desktop/gui/patients/patients_place.py" />
            <source>Import a scan</source>
            <translation>Importer une acquisition</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patients_place.py" />
            <source>Import a scan …</source>
            <translation>Importer une acquisition …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/import_source.py" />
            <source>Import files</source>
            <translation>Importer des fichiers</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_session.py" />
            <source>Importing</source>
            <translation>Importation</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/trial_panel.py" />
            <source>In the views, what it loses is hatched
and what it gains is bright blue.</source>
            <translation>Dans les vues, ce qu'il perd est hachuré
et ce qu'il gagne est bleu vif.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slice_pair.py" />
            <source>In turn (B)</source>
            <translation>En alternance (B)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/image_files_dialog.py" />
            <location filename="../../legseg_desktop/gui/patients/image_tile.py" />
            <source>In-phase</source>
            <translation>En phase</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/threshold_panel.py" />
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>In-phase image</source>
            <translation>Image en phase</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/label_editor.py" />
            <source>It began on other labels than those that were shown; to undo all of its steps brings these back.</source>
            <translation>Elle a commencé sur d'autres étiquettes que celles affichées ; annuler toutes ses étapes les rétablit.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../legseg_desktop/gui/crash_dialog.py" />
            <source>It has happened {n} times.</source>
            <translation>
                <numerusform>C'est arrivé une fois.</numerusform>
                <numerusform>C'est arrivé {n} fois.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/update_dialog.py" />
            <source>It lists no changes</source>
            <translation>Il n'indique aucun changement</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/key_page.py" />
            <source>Its own</source>
            <translation>Les siennes</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_saving.py" />
            <source>Keep for next time</source>
            <translation>Garder pour la prochaine fois</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/options_bar.py" />
            <source>Keep the corrected labels as a new revision (Ctrl+S)</source>
            <translation>Conserver les étiquettes corrigées comme nouvelle révision (Ctrl+S)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_saving.py" />
            <source>Keeping the labels</source>
            <translation>Conservation des étiquettes</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_saving.py" />
            <source>Kept, they are offered when the scan is opened again. Ctrl+S saves them.</source>
            <translation>Gardées, elles sont proposées à la prochaine ouverture de l'acquisition. Ctrl+S les enregistre.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/key_page.py" />
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>Keys</source>
            <translation>Touches</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Keys and mouse</source>
            <translation>Touches et souris</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>L</source>
            <translation>L</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/bring_labels_dialog.py" />
            <source>Labels</source>
            <translation>Étiquettes</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <source>Labels fainter</source>
            <translation>Étiquettes plus faibles</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/bring_labels.py" />
            <source>Labels of {visit}</source>
            <translation>Étiquettes de {visit}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/bring_labels.py" />
            <source>Labels of {visit}, revision {n}</source>
            <translation>Étiquettes de {visit}, révision {n}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <source>Labels on or off</source>
            <translation>Étiquettes affichées ou non</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>Labels on or off (S)</source>
            <translation>Étiquettes affichées ou non (S)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <source>Labels stronger</source>
            <translation>Étiquettes plus fortes</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_preview.py" />
            <source>Larger</source>
            <translation>Plus grand</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pages_bar.py" />
            <source>Larger (Ctrl++)</source>
            <translation>Plus grand (Ctrl++)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_actions.py" />
            <source>Larger brush</source>
            <translation>Pinceau plus grand</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patient_model.py" />
            <source>Last visit</source>
            <translation>Dernière visite</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/registration_bar.py" />
            <source>Lay the visits over one another</source>
            <translation>Superposer les visites</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slice_pair.py" />
            <source>Lay the visits over one another first: a difference needs it.</source>
            <translation>Superposez d'abord les visites : une différence l'exige.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/registration_bar.py" />
            <source>Laying the legs over one another was stopped.</source>
            <translation>La superposition des jambes a été arrêtée.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/registered_visits.py" />
            <source>Laying the visits over one another</source>
            <translation>Superposition des visites</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pdf_panel.py" />
            <source>Layout</source>
            <translation>Mise en page</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/view_menus.py" />
            <source>Layout of the views</source>
            <translation>Disposition des vues</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/image_tile.py" />
            <source>Leave out</source>
            <translation>Laisser de côté</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_table.py" />
            <location filename="../../legseg_desktop/gui/results/muscle_table.py" />
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>Left</source>
            <translation>À gauche</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Left button</source>
            <translation>Bouton gauche</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Left drag, arrow keys</source>
            <translation>Glisser bouton gauche, touches fléchées</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/compare_place.py" />
            <source>Leg map</source>
            <translation>Carte de la jambe</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/crash_dialog.py" />
            <source>LegSeg can't start.</source>
            <translation>LegSeg ne peut pas démarrer.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/crash_dialog.py" />
            <source>LegSeg didn't end properly last time: it crashed, was stopped, or the computer was switched off. What was saved is unharmed.</source>
            <translation>LegSeg ne s'est pas terminé correctement la dernière fois : il a planté, a été arrêté, ou l'ordinateur a été éteint. Ce qui était enregistré est intact.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/first_start.py" />
            <source>LegSeg is for research only and is not a medical device. Its model has not been validated on patients: check every segmentation before you use a number.</source>
            <translation>LegSeg est réservé à la recherche et n'est pas un dispositif médical. Son modèle n'a pas été validé sur des patients : vérifiez chaque segmentation avant d'utiliser un chiffre.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/about.py" />
            <source>LegSeg measures the fat fraction of each thigh muscle from Dixon MRI: it segments, lets you check, compares visits and reports.</source>
            <translation>LegSeg mesure la fraction graisseuse de chaque muscle de la cuisse en IRM Dixon : il segmente, vous laisse vérifier, compare les visites et rédige un rapport.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>Level</source>
            <translation>Niveau</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/leg_map.py" />
            <source>Levels of the length that all visits see, from its lower end. Point at a muscle for its name and figure.</source>
            <translation>Niveaux de la longueur que toutes les visites montrent, depuis son extrémité inférieure. Pointez un muscle pour son nom et son chiffre.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/theme.py" />
            <source>Light</source>
            <translation>Clair</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/review_cells.py" />
            <source>Lock (B)</source>
            <translation>Verrouiller (B)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_actions.py" />
            <source>Lock or unlock the chosen muscle</source>
            <translation>Verrouiller ou déverrouiller le muscle choisi</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/review_cells.py" />
            <source>Locked: no tool changes it (B)</source>
            <translation>Verrouillé : aucun outil ne le modifie (B)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/tool_kinds.py" />
            <source>Look</source>
            <translation>Regarder</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_place.py" />
            <source>Look at the PDF</source>
            <translation>Regarder le PDF</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/overlap_words.py" />
            <source>Look at the outline before you use this muscle's fat fraction.</source>
            <translation>Regardez le contour avant d'utiliser la fraction graisseuse de ce muscle.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/registration_bar.py" />
            <source>Look at the registration …</source>
            <translation>Regarder le recalage …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_session.py" />
            <source>Looking at the images</source>
            <translation>Examen des images</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_saving.py" />
            <source>Make this the current</source>
            <translation>En faire l'actuelle</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_session.py" />
            <location filename="../../legseg_desktop/gui/session.py" />
            <source>Making the demo patient</source>
            <translation>Création du patient de démonstration</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_preview.py" />
            <source>Making the pages …</source>
            <translation>Création des pages …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/surface_view.py" />
            <source>Making the surfaces …</source>
            <translation>Création des surfaces …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/findings_strip.py" />
            <source>Mark the fat under the skin that looks like water, in the place of labels</source>
            <translation>Marquer la graisse sous la peau qui ressemble à de l'eau, à la place des étiquettes</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/review_summary.py" />
            <source>Mark the rest as done</source>
            <translation>Marquer le reste terminé</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slice_pair.py" />
            <source>Matched along the legs.</source>
            <translation>Mises en correspondance le long des jambes.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slice_pair.py" />
            <source>Matched along the {side} leg.</source>
            <translation>Mises en correspondance le long de la jambe ({side}).</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/visit_card.py" />
            <source>Mean over all voxels of the measured muscles that have signal.</source>
            <translation>Moyenne sur tous les voxels des muscles mesurés qui ont du signal.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/muscle_model.py" />
            <source>Mean {mean} %, median {median} %, SD {sd}, percentiles 5 to 95: {low} to {high} %</source>
            <translation>Moyenne {mean} %, médiane {median} %, écart-type {sd}, percentiles 5 à 95 : {low} à {high} %</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/first_start.py" />
            <source>Measuring how fast it segments …</source>
            <translation>Mesure de la vitesse de segmentation …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/live_numbers.py" />
            <source>Measuring the muscles</source>
            <translation>Mesure des muscles</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/first_start.py" />
            <source>Measuring this computer</source>
            <translation>Mesure de cet ordinateur</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Middle drag</source>
            <translation>Glisser bouton du milieu</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Middle or Shift + left drag</source>
            <translation>Glisser bouton du milieu, ou Maj + bouton gauche</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/visit_card.py" />
            <source>More about the scan</source>
            <translation>Plus sur l'acquisition</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/visit_card.py" />
            <source>More about the visit</source>
            <translation>Plus sur la visite</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>Most memory</source>
            <translation>Mémoire maximale</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Mouse in 3D</source>
            <translation>Souris en 3D</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Mouse in a plane</source>
            <translation>Souris dans un plan</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Move the crosshair</source>
            <translation>Déplacer le réticule</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/tool_kinds.py" />
            <source>Move the crosshair and the picture</source>
            <translation>Déplacer le réticule et l'image</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Move the crosshair by one voxel</source>
            <translation>Déplacer le réticule d'un voxel</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Move the picture</source>
            <translation>Déplacer l'image</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_model.py" />
            <location filename="../../legseg_desktop/gui/editing/revision_comparison.py" />
            <location filename="../../legseg_desktop/gui/editing/tool_strip.py" />
            <location filename="../../legseg_desktop/gui/results/muscle_model.py" />
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>Muscle</source>
            <translation>Muscle</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/bring_labels_dialog.py" />
            <location filename="../../legseg_desktop/gui/results/muscle_table.py" />
            <source>Muscles</source>
            <translation>Muscles</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/surface_view.py" />
            <source>Muscles in 3D</source>
            <translation>Muscles en 3D</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/findings_strip.py" />
            <source>Muscles partly out of view</source>
            <translation>Muscles en partie hors du champ</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/revision_comparison.py" />
            <source>Muscles that differ</source>
            <translation>Muscles qui diffèrent</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/findings_strip.py" />
            <source>Muscles to check</source>
            <translation>Muscles à vérifier</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_commands.py" />
            <location filename="../../legseg_desktop/gui/patients/import_dialog.py" />
            <source>Name of the visit</source>
            <translation>Nom de la visite</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/key_page.py" />
            <source>New keys</source>
            <translation>Nouvelles touches</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <source>Next image</source>
            <translation>Image suivante</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <source>Next muscle</source>
            <translation>Muscle suivant</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_actions.py" />
            <source>Next muscle to do</source>
            <translation>Muscle suivant à faire</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Next or previous slice</source>
            <translation>Coupe suivante ou précédente</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_preview.py" />
            <source>Next place</source>
            <translation>Occurrence suivante</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <source>Next slice</source>
            <translation>Coupe suivante</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/key_page.py" />
            <source>No keys</source>
            <translation>Aucune touche</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>No leg could be laid over the first visit's.</source>
            <translation>Aucune jambe n'a pu être superposée à celle de la première visite.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/agreement_later.py" />
            <source>No model made these labels. With those that were opened: DSC {dsc}</source>
            <translation>Aucun modèle n'a fait ces étiquettes. Par rapport à celles ouvertes : DSC {dsc}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/revision_words.py" />
            <source>No muscle could be measured.</source>
            <translation>Aucun muscle n'a pu être mesuré.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/trial_panel.py" />
            <source>No muscle is chosen.</source>
            <translation>Aucun muscle n'est choisi.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/review_flow.py" />
            <source>No muscle is left to do.</source>
            <translation>Il ne reste aucun muscle à faire.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pages_bar.py" />
            <source>No pages yet</source>
            <translation>Pas encore de pages</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>No part of it is seen at all visits.</source>
            <translation>Aucune partie n'en est vue à toutes les visites.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patient_panel.py" />
            <source>No scan is left of this patient.</source>
            <translation>Il ne reste aucune acquisition de ce patient.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_place.py" />
            <source>No scan is open: import one or open an analysis in Patients (Ctrl+1).</source>
            <translation>Aucune acquisition n'est ouverte : importez-en une ou ouvrez une analyse dans Patients (Ctrl+1).</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/crash_dialog.py" />
            <source>No segmentation is unsaved. What you were just doing may not be done.</source>
            <translation>Aucune segmentation n'attend d'être enregistrée. Ce que vous étiez en train de faire n'a peut-être pas abouti.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/paint_over_choice.py" />
            <location filename="../../legseg_desktop/gui/reports/export_panel.py" />
            <source>None</source>
            <translation>Aucun</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>Not comparable: the visits show different parts of it.</source>
            <translation>Non comparable : les visites en montrent des parties différentes.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>Not every leg fits; look at the registration.</source>
            <translation>Toutes les jambes ne s'ajustent pas ; regardez le recalage.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/overlap_words.py" />
            <source>Not known: no ensemble of networks drew this muscle.</source>
            <translation>Inconnu : aucun ensemble de réseaux n'a dessiné ce muscle.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slice_pair.py" />
            <source>Not matched yet: at the same place of the scanner's table.</source>
            <translation>Pas encore mises en correspondance : même endroit de la table d'examen.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/first_start.py" />
            <source>Not measured yet</source>
            <translation>Pas encore mesuré</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/first_start.py" />
            <source>Not measured; 'legseg doctor' does it, too.</source>
            <translation>Non mesuré ; « legseg doctor » le fait aussi.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/options_bar.py" />
            <source>Not safe on disk</source>
            <translation>Pas en sécurité sur le disque</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_saving.py" />
            <location filename="../../legseg_desktop/gui/library_files.py" />
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <source>Not saved</source>
            <translation>Non enregistré</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_place.py" />
            <source>Not saved yet.</source>
            <translation>Pas encore enregistré.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/review_flow.py" />
            <source>Note</source>
            <translation>Note</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_actions.py" />
            <source>Note on the chosen muscle …</source>
            <translation>Note sur le muscle choisi …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/review_flow.py" />
            <source>Note on the {muscle} (no patient data):</source>
            <translation>Note sur : {muscle} (pas de données du patient) :</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_model.py" />
            <location filename="../../legseg_desktop/gui/results/muscle_model.py" />
            <source>Notes</source>
            <translation>Remarques</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pdf_panel.py" />
            <source>Notes on single muscles</source>
            <translation>Remarques sur certains muscles</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/about.py" />
            <source>Nothing leaves this computer: the program opens no network connection.</source>
            <translation>Rien ne quitte cet ordinateur : le programme n'ouvre aucune connexion réseau.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/update_dialog.py" />
            <source>Nothing was installed. To update, back up the library (File &gt; Library &gt; Back up), close LegSeg and install the file as you installed LegSeg.</source>
            <translation>Rien n'a été installé. Pour mettre à jour, sauvegardez la bibliothèque (Fichier &gt; Bibliothèque &gt; Sauvegarder), fermez LegSeg et installez le fichier comme vous avez installé LegSeg.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/export_panel.py" />
            <source>Numbers in CSV tables</source>
            <translation>Nombres dans les tableaux CSV</translation>
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
            <translation>De</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>Of the whole window, against its usual size.</source>
            <translation>De toute la fenêtre, par rapport à sa taille habituelle.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/history_list.py" />
            <source>Oldest that is kept</source>
            <translation>Plus ancienne étape conservée</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/overlap_words.py" />
            <source>On simulated patients muscles as divided overlapped with the truth with a DSC of {mean} on average,
and 90 % of them with {low} to {high}. That is expected, not measured on this patient.</source>
            <translation>Sur des patients simulés, les muscles aussi partagés recouvraient la vérité avec un DSC de {mean} en moyenne,
et 90 % d'entre eux avec {low} à {high}. C'est attendu, non mesuré sur ce patient.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slice_pair.py" />
            <source>One</source>
            <translation>L'une</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>One model for all</source>
            <translation>Un modèle pour tout</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/image_files_dialog.py" />
            <source>One pair is needed: fat and water, or both phases.</source>
            <translation>Il faut une paire : graisse et eau, ou les deux phases.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <location filename="../../legseg_desktop/gui/viewer/view_menus.py" />
            <source>One view alone</source>
            <translation>Une vue seule</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>One view alone, or all again</source>
            <translation>Une vue seule, ou de nouveau toutes</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/compare_place.py" />
            <source>One visit and the other in turn</source>
            <translation>Une visite et l'autre en alternance</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_saving.py" />
            <source>Only scans of the library have revisions</source>
            <translation>Seules les acquisitions de la bibliothèque ont des révisions</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>Opacity of the labels</source>
            <translation>Opacité des étiquettes</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>Opacity of the labels (A and D)</source>
            <translation>Opacité des étiquettes (A et D)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patient_panel.py" />
            <source>Open all segmented visits and show their change</source>
            <translation>Ouvrir toutes les visites segmentées et montrer leur variation</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/file_commands.py" />
            <location filename="../../legseg_desktop/gui/patients/patients_place.py" />
            <source>Open an analysis</source>
            <translation>Ouvrir une analyse</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patients_place.py" />
            <source>Open an analysis …</source>
            <translation>Ouvrir une analyse …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/library_notice.py" />
            <source>Open another …</source>
            <translation>Ouvrir une autre …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/visit_card.py" />
            <source>Open in Review</source>
            <translation>Ouvrir en relecture</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_place.py" />
            <source>Open or segment a scan first: a report needs numbers.</source>
            <translation>Ouvrez ou segmentez d'abord une acquisition : un rapport a besoin de chiffres.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/library_notice.py" />
            <source>Open read-only</source>
            <translation>Ouvrir en lecture seule</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/visit_card.py" />
            <source>Open revision {n}</source>
            <translation>Ouvrir la révision {n}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <source>Open the &amp;demo patient</source>
            <translation>Ouvrir le patient de &amp;démonstration</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patients_place.py" />
            <source>Open the demo patient</source>
            <translation>Ouvrir le patient de démonstration</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/compare_place.py" />
            <source>Open two or more segmented visits of one patient to compare them. Visits belong together when their patient has the same name.</source>
            <translation>Ouvrez deux visites segmentées ou plus d'un même patient pour les comparer. Des visites vont ensemble lorsque leur patient porte le même nom.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/open_visits.py" />
            <source>Open visits</source>
            <translation>Visites ouvertes</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>OpenVINO</source>
            <translation>OpenVINO</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/session.py" />
            <source>Opening the analysis</source>
            <translation>Ouverture de l'analyse</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_session.py" />
            <source>Opening the library</source>
            <translation>Ouverture de la bibliothèque</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_scans.py" />
            <location filename="../../legseg_desktop/gui/session.py" />
            <source>Opening the scan</source>
            <translation>Ouverture de l'acquisition</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_scans.py" />
            <source>Opening the visits</source>
            <translation>Ouverture des visites</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/image_files_dialog.py" />
            <location filename="../../legseg_desktop/gui/patients/image_tile.py" />
            <source>Opposed-phase</source>
            <translation>Opposition de phase</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/threshold_panel.py" />
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>Opposed-phase image</source>
            <translation>Image en opposition de phase</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/export_panel.py" />
            <source>Original DICOM files …</source>
            <translation>Fichiers DICOM d'origine …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>Outlines instead of fill (O)</source>
            <translation>Contours au lieu du remplissage (O)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <source>Outlines or fill</source>
            <translation>Contours ou remplissage</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/paint_over_choice.py" />
            <source>Over background</source>
            <translation>Sur l'arrière-plan</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/paint_over_choice.py" />
            <source>Over chosen</source>
            <translation>Sur le choisi</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/paint_over_choice.py" />
            <source>Over everything</source>
            <translation>Sur tout</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>Over the extent that all visits see: {change} points</source>
            <translation>Sur l'étendue que toutes les visites montrent : {change} points</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/compare_place.py" />
            <source>Over time</source>
            <translation>Dans le temps</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/paint_over_choice.py" />
            <source>Over unfinished</source>
            <translation>Sur le non terminé</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/muscle_model.py" />
            <source>Overlap (DSC) with the true muscle to expect, and its range: what muscles on which the networks were as divided had on simulated patients. It is not measured on this patient.</source>
            <translation>Recouvrement (DSC) à attendre avec le vrai muscle, et son intervalle : ce qu'avaient, sur des patients simulés, les muscles sur lesquels les réseaux étaient aussi partagés. Il n'est pas mesuré sur ce patient.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/file_commands.py" />
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/view_pictures.py" />
            <source>PNG pictures (*.png)</source>
            <translation>Images PNG (*.png)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/help_commands.py" />
            <source>Package of LegSeg; its signature lies beside it</source>
            <translation>Paquet de LegSeg ; sa signature est à côté</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/help_commands.py" />
            <source>Packages (*.deb *.run *.exe *.dmg *.minisig);;All files (*)</source>
            <translation>Paquets (*.deb *.run *.exe *.dmg *.minisig);;Tous les fichiers (*)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_preview.py" />
            <source>Page after</source>
            <translation>Page suivante</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pages_bar.py" />
            <source>Page after (Ctrl+PgDown)</source>
            <translation>Page suivante (Ctrl+PgDown)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_preview.py" />
            <source>Page before</source>
            <translation>Page précédente</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pages_bar.py" />
            <source>Page before (Ctrl+PgUp)</source>
            <translation>Page précédente (Ctrl+PgUp)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pages_bar.py" />
            <source>Page {n} of {all}</source>
            <translation>Page {n} sur {all}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>Pages</source>
            <translation>Pages</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pages_view.py" />
            <source>Pages of the report</source>
            <translation>Pages du rapport</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/tool_kinds.py" />
            <source>Paint only what looks like the place where the stroke began</source>
            <translation>Ne peindre que ce qui ressemble à l'endroit où le trait a commencé</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/paint_over_choice.py" />
            <source>Paint over</source>
            <translation>Peindre par-dessus</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/tool_kinds.py" />
            <source>Paint the chosen muscle; the right button erases</source>
            <translation>Peindre le muscle choisi ; le bouton droit efface</translation>
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
            <translation>Patients</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patients_place.py" />
            <source>Patients and visits</source>
            <translation>Patients et visites</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pdf_panel.py" />
            <source>Pictures</source>
            <translation>Images</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/view_menus.py" />
            <source>Pictures of the views</source>
            <translation>Images des vues</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_preview.py" />
            <source>Place before</source>
            <translation>Occurrence précédente</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_model.py" />
            <source>Points
a year</source>
            <translation>Points
par an</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/desk_journal.py" />
            <source>Preparing the journal</source>
            <translation>Préparation du journal</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/tool_kinds.py" />
            <source>Press in one muscle and move its border with a neighbour</source>
            <translation>Appuyer dans un muscle et déplacer sa limite avec un voisin</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <source>Previous image</source>
            <translation>Image précédente</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <source>Previous muscle</source>
            <translation>Muscle précédent</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <source>Previous slice</source>
            <translation>Coupe précédente</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pdf_panel.py" />
            <source>Printed below the summary</source>
            <translation>Imprimé sous le résumé</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/profile_plot.py" />
            <source>Profiles along the leg appear here once the scan is segmented.</source>
            <translation>Les profils le long de la jambe apparaissent ici dès que l'acquisition est segmentée.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/profile_plot.py" />
            <source>Profiles along the leg: drag this up</source>
            <translation>Profils le long de la jambe : tirez ceci vers le haut</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pdf_panel.py" />
            <source>Profiles along the muscles</source>
            <translation>Profils le long des muscles</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/import_dialog.py" />
            <location filename="../../legseg_desktop/gui/patients/patient_details.py" />
            <source>Pseudonym</source>
            <translation>Pseudonyme</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/file_commands.py" />
            <source>Pseudonym of the patient</source>
            <translation>Pseudonyme du patient</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/tool_kinds.py" />
            <source>Push</source>
            <translation>Pousser</translation>
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
            <translation>Plage du signal montré (glisser bouton droit, vers la gauche ou la droite)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_actions.py" />
            <source>Redo</source>
            <translation>Rétablir</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/options_bar.py" />
            <source>Redo (Ctrl+Shift+Z, Ctrl+Y)</source>
            <translation>Rétablir (Ctrl+Maj+Z, Ctrl+Y)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/job_list.py" />
            <source>Remove</source>
            <translation>Retirer</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/muscle_operations.py" />
            <source>Remove small pieces</source>
            <translation>Enlever les petits morceaux</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_commands.py" />
            <location filename="../../legseg_desktop/gui/patients/patient_panel.py" />
            <source>Remove the patient</source>
            <translation>Retirer le patient</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_commands.py" />
            <source>Remove the scan</source>
            <translation>Retirer l'acquisition</translation>
        </message>
        <message numerus="yes">
            <location filename="../../legseg_desktop/gui/library_commands.py" />
            <source>Remove the scan and its {n} revisions from the library for good?</source>
            <translation>
                <numerusform>Retirer définitivement l'acquisition et sa révision de la bibliothèque ?</numerusform>
                <numerusform>Retirer définitivement l'acquisition et ses {n} révisions de la bibliothèque ?</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_commands.py" />
            <source>Remove the scan from the library for good?</source>
            <translation>Retirer définitivement l'acquisition de la bibliothèque ?</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/visit_card.py" />
            <source>Remove the scan …</source>
            <translation>Retirer l'acquisition …</translation>
        </message>
        <message numerus="yes">
            <location filename="../../legseg_desktop/gui/library_commands.py" />
            <source>Remove {name} with {n} scans from the library for good?</source>
            <translation>
                <numerusform>Retirer définitivement {name} avec une acquisition de la bibliothèque ?</numerusform>
                <numerusform>Retirer définitivement {name} avec {n} acquisitions de la bibliothèque ?</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_commands.py" />
            <source>Rename the visit</source>
            <translation>Renommer la visite</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/visit_card.py" />
            <source>Rename the visit …</source>
            <translation>Renommer la visite …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/muscle_operations.py" />
            <source>Repeat its slices in between</source>
            <translation>Répéter ses coupes dans l'intervalle</translation>
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
            <translation>Rapport sur {scan}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <source>Research use only, not a medical device</source>
            <translation>Réservé à la recherche, n'est pas un dispositif médical</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/about.py" />
            <source>Research use only, not a medical device.</source>
            <translation>Réservé à la recherche, n'est pas un dispositif médical.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_files.py" />
            <source>Restore the library into a new folder in</source>
            <translation>Restaurer la bibliothèque dans un nouveau dossier de</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_session.py" />
            <source>Restoring the library</source>
            <translation>Restauration de la bibliothèque</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <location filename="../../legseg_desktop/gui/rail.py" />
            <location filename="../../legseg_desktop/gui/results/review_summary.py" />
            <location filename="../../legseg_desktop/gui/viewer/review_place.py" />
            <source>Review</source>
            <translation>Relecture</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/visit_card.py" />
            <source>Reviewed</source>
            <translation>Relu</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/revision_words.py" />
            <source>Revision {n}: {author}, {time}</source>
            <translation>Révision {n} : {author}, {time}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/options_bar.py" />
            <source>Revisions of this scan</source>
            <translation>Révisions de cette acquisition</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_table.py" />
            <location filename="../../legseg_desktop/gui/results/muscle_table.py" />
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>Right</source>
            <translation>À droite</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>Right and left seem to be exchanged at one of the visits.</source>
            <translation>La droite et la gauche semblent échangées à l'une des visites.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Right drag</source>
            <translation>Glisser bouton droit</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Right drag, wheel</source>
            <translation>Glisser bouton droit, molette</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/image_tile.py" />
            <source>Role of series {name}</source>
            <translation>Rôle de la série {name}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/plane_view.py" />
            <source>Sagittal</source>
            <translation>Sagittale</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/options_bar.py" />
            <source>Save</source>
            <translation>Enregistrer</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_place.py" />
            <source>Save a picture of Review …</source>
            <translation>Enregistrer une image de la relecture …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_place.py" />
            <source>Save a picture of the view …</source>
            <translation>Enregistrer une image de la vue …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/crash_dialog.py" />
            <source>Save diagnostics …</source>
            <translation>Enregistrer le diagnostic …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/file_commands.py" />
            <source>Save the analysis in (best: beside the images)</source>
            <translation>Enregistrer l'analyse dans (de préférence à côté des images)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_place.py" />
            <source>Save the analysis …</source>
            <translation>Enregistrer l'analyse …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/diagnostics_dialog.py" />
            <source>Save the diagnostics</source>
            <translation>Enregistrer le diagnostic</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_place.py" />
            <source>Save the picture</source>
            <translation>Enregistrer l'image</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/diagnostics_dialog.py" />
            <source>Save …</source>
            <translation>Enregistrer …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_saving.py" />
            <source>Saved as it was; later changes aren't saved yet.</source>
            <translation>Enregistré tel quel ; les modifications suivantes ne sont pas encore enregistrées.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/session.py" />
            <source>Saved in {name}</source>
            <translation>Enregistré dans {name}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/session.py" />
            <source>Saving the analysis</source>
            <translation>Enregistrement de l'analyse</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_saving.py" />
            <source>Saving the corrected labels</source>
            <translation>Enregistrement des étiquettes corrigées</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/import_plan.py" />
            <source>Say which images are fat and water, or in-phase and opposed-phase.</source>
            <translation>Indiquez quelles images sont graisse et eau, ou en phase et en opposition de phase.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pages_bar.py" />
            <source>Scale of the pages</source>
            <translation>Échelle des pages</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/visit_card.py" />
            <source>Scan</source>
            <translation>Acquisition</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/import_dialog.py" />
            <source>Scan {n}</source>
            <translation>Acquisition {n}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patient_model.py" />
            <source>Scans</source>
            <translation>Acquisitions</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/library_notice.py" />
            <source>Scans can be opened all the same, but are not kept.</source>
            <translation>Des acquisitions peuvent être ouvertes malgré tout, mais ne sont pas conservées.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <source>Se&amp;ttings …</source>
            <translation>&amp;Paramètres …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patient_list.py" />
            <location filename="../../legseg_desktop/gui/patients/patients_place.py" />
            <source>Search the patients</source>
            <translation>Chercher parmi les patients</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patient_list.py" />
            <source>Search: pseudonym, diagnosis, tag, visit</source>
            <translation>Recherche : pseudonyme, diagnostic, mot-clé, visite</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/visit_card.py" />
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <location filename="../../legseg_desktop/gui/viewer/review_place.py" />
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>Segment</source>
            <translation>Segmenter</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/visit_card.py" />
            <location filename="../../legseg_desktop/gui/viewer/review_place.py" />
            <source>Segment again</source>
            <translation>Segmenter de nouveau</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_scans.py" />
            <location filename="../../legseg_desktop/gui/session.py" />
            <source>Segmentation</source>
            <translation>Segmentation</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/visit_card.py" />
            <source>Segmenting …</source>
            <translation>Segmentation …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>Settings</source>
            <translation>Paramètres</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patient_details.py" />
            <source>Sex</source>
            <translation>Sexe</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/shape_panel.py" />
            <source>Shape of the muscle</source>
            <translation>Forme du muscle</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_model.py" />
            <source>Shared FF %
{visit}</source>
            <translation>FF % comm.
{visit}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Shift + move</source>
            <translation>Maj + déplacer</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/muscle_table.py" />
            <source>Show all muscles</source>
            <translation>Montrer tous les muscles</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/findings_strip.py" />
            <source>Show all {n}</source>
            <translation>Montrer les {n}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/findings_strip.py" />
            <source>Show less</source>
            <translation>Montrer moins</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/visit_card.py" />
            <source>Show the history …</source>
            <translation>Montrer l'historique …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patient_panel.py" />
            <source>Show the patient's history</source>
            <translation>Montrer l'historique du patient</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/job_bar.py" />
            <source>Show what waits and what isn't done</source>
            <translation>Montrer ce qui attend et ce qui n'est pas fait</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/findings_strip.py" />
            <source>Show where</source>
            <translation>Montrer où</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/muscle_operations.py" />
            <source>Shrink</source>
            <translation>Éroder</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_model.py" />
            <location filename="../../legseg_desktop/gui/compare/comparison_table.py" />
            <location filename="../../legseg_desktop/gui/editing/revision_comparison.py" />
            <location filename="../../legseg_desktop/gui/results/muscle_model.py" />
            <location filename="../../legseg_desktop/gui/results/muscle_table.py" />
            <source>Side</source>
            <translation>Côté</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slice_pair.py" />
            <source>Side by side</source>
            <translation>Côte à côte</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>Signal shown mid-grey (right drag, up or down)</source>
            <translation>Signal montré en gris moyen (glisser bouton droit, vers le haut ou le bas)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slice_pair.py" />
            <source>Slice</source>
            <translation>Coupe</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/slice_slider.py" />
            <source>Slice along the leg</source>
            <translation>Coupe le long de la jambe</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/slice_slider.py" />
            <source>Slice along the leg; the band shows where the chosen muscle lies</source>
            <translation>Coupe le long de la jambe ; la bande montre où se trouve le muscle choisi</translation>
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
            <translation>Les petits morceaux sont en dessous de</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_preview.py" />
            <source>Smaller</source>
            <translation>Plus petit</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pages_bar.py" />
            <source>Smaller (Ctrl+-)</source>
            <translation>Plus petit (Ctrl+-)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_actions.py" />
            <source>Smaller brush</source>
            <translation>Pinceau plus petit</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/muscle_operations.py" />
            <source>Smooth</source>
            <translation>Lisser</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/crash_dialog.py" />
            <source>Something went wrong inside LegSeg. The window goes on.</source>
            <translation>Une erreur s'est produite dans LegSeg. La fenêtre continue.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/job_list.py" />
            <source>Something went wrong inside the program.</source>
            <translation>Une erreur s'est produite dans le programme.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/notifications.py" />
            <source>Something went wrong inside the program; your data are unchanged.</source>
            <translation>Une erreur s'est produite dans le programme ; vos données sont inchangées.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Space + move</source>
            <translation>Espace + déplacer</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/options_bar.py" />
            <source>Square instead of round</source>
            <translation>Carré au lieu de rond</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/registration_dialog.py" />
            <source>Squares of the first visit and of the later one in turn, in a coronal slice through the middle of the leg. Skin and bone should run on from square to square; the muscles need not.</source>
            <translation>Carrés de la première visite et de la plus récente en alternance, dans une coupe coronale par le milieu de la jambe. La peau et l'os doivent se prolonger d'un carré à l'autre ; pas forcément les muscles.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/visit_model.py" />
            <source>State</source>
            <translation>État</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/state_chips.py" />
            <source>State: {word}</source>
            <translation>État : {word}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pdf_panel.py" />
            <source>Table and chart</source>
            <translation>Tableau et graphique</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patient_details.py" />
            <source>Tags</source>
            <translation>Mots-clés</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>TensorFlow</source>
            <translation>TensorFlow</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>Text si&amp;ze</source>
            <translation>Taille du te&amp;xte</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/bring_labels_dialog.py" />
            <source>The &amp;muscles ticked</source>
            <translation>Les &amp;muscles cochés</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/exchange_dialog.py" />
            <source>The &amp;whole scan</source>
            <translation>&amp;Toute l'acquisition</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/surface_view.py" />
            <source>The 3D view has failed; everything else works without it.</source>
            <translation>La vue 3D a échoué ; tout le reste fonctionne sans elle.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_place.py" />
            <source>The PDF</source>
            <translation>Le PDF</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_place.py" />
            <source>The analysis is saved.</source>
            <translation>L'analyse est enregistrée.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <source>The chosen muscle alone, or all</source>
            <translation>Le muscle choisi seul, ou tous</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/muscle_table.py" />
            <source>The chosen muscle alone, or all (Shift+S)</source>
            <translation>Le muscle choisi seul, ou tous (Maj+S)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_saving.py" />
            <source>The corrected labels are kept as a new revision.</source>
            <translation>Les étiquettes corrigées sont conservées comme nouvelle révision.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/label_editor.py" />
            <source>The edit is back, to its last finished step.</source>
            <translation>La correction est reprise, jusqu'à sa dernière étape terminée.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>The fastest here</source>
            <translation>Le plus rapide ici</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>The fat fraction was estimated differently.</source>
            <translation>La fraction graisseuse a été estimée autrement.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/help_commands.py" />
            <source>The first &amp;ten minutes</source>
            <translation>Les &amp;dix premières minutes</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/tutorial_dialog.py" />
            <source>The first ten minutes</source>
            <translation>Les dix premières minutes</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/exchange_commands.py" />
            <source>The images are written into a new folder and opened. These files stay.</source>
            <translation>Les images sont écrites dans un nouveau dossier et ouvertes. Ces fichiers restent.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/revision_comparison.py" />
            <source>The labels are those of {revision}.</source>
            <translation>Les étiquettes sont celles de {revision}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>The labels come from different models.</source>
            <translation>Les étiquettes viennent de modèles différents.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/bring_labels.py" />
            <source>The labels of {visit} are brought over.</source>
            <translation>Les étiquettes de {visit} sont reportées.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/bring_labels.py" />
            <source>The labels of {visit} change nothing here.</source>
            <translation>Les étiquettes de {visit} ne changent rien ici.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/registration_bar.py" />
            <source>The legs are being laid over one another.</source>
            <translation>Les jambes sont en cours de superposition.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/registration_bar.py" />
            <source>The legs aren't laid over one another yet.</source>
            <translation>Les jambes ne sont pas encore superposées.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>The legs fit well: they lie up to {mm:.1f} mm off.</source>
            <translation>Les jambes se superposent bien : décalage de {mm:.1f} mm au plus.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/library_notice.py" />
            <source>The library is open read-only: nothing in it can be changed.</source>
            <translation>La bibliothèque est ouverte en lecture seule : rien ne peut y être modifié.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_session.py" />
            <source>The library is whole: every file is there, unchanged.</source>
            <translation>La bibliothèque est intacte : chaque fichier est là, inchangé.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>The model for little fat</source>
            <translation>Le modèle pour peu de graisse</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>The model for much fat</source>
            <translation>Le modèle pour beaucoup de graisse</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/surface_view.py" />
            <source>The muscles appear here in 3D
once the scan is segmented.</source>
            <translation>Les muscles apparaissent ici en 3D
dès que l'acquisition est segmentée.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>The muscles were measured with other options.</source>
            <translation>Les muscles ont été mesurés avec d'autres options.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/about.py" />
            <source>The network's weights were trained by this project on simulated scans. They are not the weights of the published method and have not been validated on patients: check every segmentation before you use a number.</source>
            <translation>Les poids du réseau ont été entraînés par ce projet sur des acquisitions simulées. Ce ne sont pas les poids de la méthode publiée et ils n'ont pas été validés sur des patients : vérifiez chaque segmentation avant d'utiliser un chiffre.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/first_start.py" />
            <source>The networks can't be run here: Help &gt; Diagnostics says why.</source>
            <translation>Les réseaux ne peuvent pas fonctionner ici : Aide &gt; Diagnostic dit pourquoi.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/first_start.py" />
            <source>The networks take about {n} s for a scan of both thighs; reading and measuring come on top.</source>
            <translation>Les réseaux prennent environ {n} s pour une acquisition des deux cuisses ; la lecture et la mesure s'y ajoutent.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slice_pair.py" />
            <source>The other</source>
            <translation>L'autre</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/image_files_dialog.py" />
            <source>The other pair is incomplete; it will be derived.</source>
            <translation>L'autre paire est incomplète ; elle sera déduite.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/exchange_dialog.py" />
            <source>The patient's &amp;left leg</source>
            <translation>La jambe &amp;gauche du patient</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/exchange_dialog.py" />
            <source>The patient's &amp;right leg</source>
            <translation>La jambe &amp;droite du patient</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_place.py" />
            <source>The picture is on the clipboard.</source>
            <translation>L'image est dans le presse-papiers.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>The program that computes the network; the first choice tries those installed once and keeps the fastest.</source>
            <translation>Le programme qui calcule le réseau ; le premier choix essaie une fois ceux qui sont installés et garde le plus rapide.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/session.py" />
            <source>The scan</source>
            <translation>L'acquisition</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/leg_map.py" />
            <source>The visits have no level in common.</source>
            <translation>Les visites n'ont aucun niveau en commun.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/overlap_words.py" />
            <source>The votes of the model's networks are divided by {entropy} % over this muscle (0 %: all agree).</source>
            <translation>Les votes des réseaux du modèle sont partagés à {entropy} % sur ce muscle (0 % : tous d'accord).</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>The voxels differ in size.</source>
            <translation>Les voxels n'ont pas la même taille.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/findings_strip.py" />
            <source>The whole scan</source>
            <translation>Toute l'acquisition</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/trial_panel.py" />
            <source>The {muscle} is locked: unlock it to change it.</source>
            <translation>{muscle} est verrouillé : déverrouillez-le pour le modifier.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../legseg_desktop/gui/editing/history_list.py" />
            <source>The {n} oldest steps can't be undone any more.</source>
            <translation>
                <numerusform>L'étape la plus ancienne ne peut plus être annulée.</numerusform>
                <numerusform>Les {n} étapes les plus anciennes ne peuvent plus être annulées.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <source>Theme</source>
            <translation>Thème</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_saving.py" />
            <source>These labels are the current ones now.</source>
            <translation>Ces étiquettes sont maintenant les actuelles.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/bring_labels_dialog.py" />
            <source>They take the place of the labels that are here, as one step that can be undone. Muscles that are locked or done stay as they are; so does what the other visit doesn't show.</source>
            <translation>Elles prennent la place des étiquettes qui sont ici, en une seule étape qui peut être annulée. Les muscles verrouillés ou terminés restent tels quels ; de même ce que l'autre visite ne montre pas.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/first_start.py" />
            <source>This computer</source>
            <translation>Cet ordinateur</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/diagnostics_dialog.py" />
            <source>This is all that goes into the file: no images, no results, no names of patients, users or folders. What might be a name was cut: […]. Nothing is sent; you do that yourself.</source>
            <translation>Voici tout ce qui entre dans le fichier : aucune image, aucun résultat, aucun nom de patient, d'utilisateur ou de dossier. Ce qui pourrait être un nom a été coupé : […]. Rien n'est envoyé ; vous le faites vous-même.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>This leg fits badly: look at the picture.</source>
            <translation>Cette jambe s'ajuste mal : regardez l'image.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slice_pair.py" />
            <source>This level isn't in view at this visit.</source>
            <translation>Ce niveau n'est pas vu à cette visite.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/file_commands.py" />
            <source>This scan is in the library already.</source>
            <translation>Cette acquisition est déjà dans la bibliothèque.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/first_start.py" />
            <source>This translation is a draft; File &gt; Settings &gt; Window gives English back.</source>
            <translation>Cette traduction est une ébauche ; Fichier &gt; Paramètres &gt; Fenêtre permet de choisir l'anglais.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/threshold_panel.py" />
            <source>Threshold</source>
            <translation>Seuil</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_actions.py" />
            <location filename="../../legseg_desktop/gui/editing/muscle_menu.py" />
            <source>Threshold …</source>
            <translation>Seuil …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/options_bar.py" />
            <source>Through the slices, too (3D)</source>
            <translation>À travers les coupes aussi (3D)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/history_dialog.py" />
            <source>Time</source>
            <translation>Heure</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/threshold_panel.py" />
            <source>To</source>
            <translation>À</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/review_cells.py" />
            <source>To do</source>
            <translation>À faire</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/brush_size.py" />
            <source>To the side, to the front and upwards</source>
            <translation>Vers le côté, vers l'avant et vers le haut</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/job_bar.py" />
            <location filename="../../legseg_desktop/gui/job_list.py" />
            <location filename="../../legseg_desktop/gui/patients/library_notice.py" />
            <source>Try again</source>
            <translation>Réessayer</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/notifications.py" />
            <source>Try again. If it happens again, report it with the details below.</source>
            <translation>Réessayez. Si cela se reproduit, signalez-le avec les détails ci-dessous.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_actions.py" />
            <location filename="../../legseg_desktop/gui/editing/muscle_menu.py" />
            <source>Try out a shape …</source>
            <translation>Essayer une forme …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Turn</source>
            <translation>Tourner</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/tutorial_dialog.py" />
            <source>Tutorial</source>
            <translation>Initiation</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/view_menus.py" />
            <source>Two by two</source>
            <translation>Deux par deux</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <source>Two by two views</source>
            <translation>Deux par deux vues</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/import_plan.py" />
            <source>Two patients can't have the same pseudonym: {name}.</source>
            <translation>Deux patients ne peuvent pas avoir le même pseudonyme : {name}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/import_plan.py" />
            <source>Two visits of {name} have the same name.</source>
            <translation>Deux visites de {name} ont le même nom.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/plane_view.py" />
            <source>Uncertainty %</source>
            <translation>Incertitude %</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>Uncertainty is known after a segmentation with several networks</source>
            <translation>L'incertitude est connue après une segmentation avec plusieurs réseaux</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_actions.py" />
            <source>Uncertainty or labels</source>
            <translation>Incertitude ou étiquettes</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>Uncertainty: where the networks of the model disagree (U)</source>
            <translation>Incertitude : où les réseaux du modèle sont en désaccord (U)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_actions.py" />
            <source>Undo</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/options_bar.py" />
            <source>Undo (Ctrl+Z)</source>
            <translation>Annuler (Ctrl+Z)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/brush_size.py" />
            <source>Unit of the brush's width</source>
            <translation>Unité de la largeur du pinceau</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/registration_bar.py" />
            <source>Until then whole muscles are compared, whatever part of them is in view.</source>
            <translation>D'ici là, des muscles entiers sont comparés, quelle que soit la partie vue.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/threshold_panel.py" />
            <source>Values from</source>
            <translation>Valeurs de</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/bring_labels_dialog.py" />
            <location filename="../../legseg_desktop/gui/patients/image_files_dialog.py" />
            <location filename="../../legseg_desktop/gui/patients/import_dialog.py" />
            <location filename="../../legseg_desktop/gui/patients/visit_model.py" />
            <source>Visit</source>
            <translation>Visite</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patient_model.py" />
            <source>Visits</source>
            <translation>Visites</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/compare_place.py" />
            <source>Visits of {patient}</source>
            <translation>Visites de {patient}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/visit_axis.py" />
            <source>Visits over the days</source>
            <translation>Visites au fil des jours</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_model.py" />
            <source>Volume
change %</source>
            <translation>Volume
var. %</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slope_plot.py" />
            <source>Volume (mL)</source>
            <translation>Volume (mL)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/visit_model.py" />
            <source>Voxels and spacing</source>
            <translation>Voxels et espacement</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/job_list.py" />
            <source>Waiting</source>
            <translation>En attente</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/visit_model.py" />
            <source>Warnings</source>
            <translation>Avertissements</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/image_files_dialog.py" />
            <location filename="../../legseg_desktop/gui/patients/image_tile.py" />
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>Water</source>
            <translation>Eau</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/exchange_commands.py" />
            <source>Water and fat are exchanged in a new scan. The old one is still there.</source>
            <translation>L'eau et la graisse sont échangées dans une nouvelle acquisition. L'ancienne est toujours là.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/exchange_commands.py" />
            <source>Water and fat are exchanged in {name}. The old files stay.</source>
            <translation>L'eau et la graisse sont échangées dans {name}. Les anciens fichiers restent.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/threshold_panel.py" />
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>Water image</source>
            <translation>Image d'eau</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/history_dialog.py" />
            <source>What</source>
            <translation>Quoi</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/view_menus.py" />
            <source>What 3D shows</source>
            <translation>Ce que montre la 3D</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/tool_strip.py" />
            <source>What can be done to the whole of the chosen muscle</source>
            <translation>Ce qui peut être fait à tout le muscle choisi</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/update_dialog.py" />
            <source>What changes</source>
            <translation>Ce qui change</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/paint_over_choice.py" />
            <source>What may be painted over</source>
            <translation>Ce qui peut être recouvert</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/paint_over_choice.py" />
            <source>What may be painted over, beside what is locked, which never is</source>
            <translation>Ce qui peut être recouvert ; jamais ce qui est verrouillé</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/overlap_words.py" />
            <source>What that is worth is not known: the model isn't calibrated.</source>
            <translation>Ce que cela vaut est inconnu : le modèle n'est pas étalonné.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/leg_map.py" />
            <source>What the colours show</source>
            <translation>Ce que montrent les couleurs</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/shape_panel.py" />
            <location filename="../../legseg_desktop/gui/editing/threshold_panel.py" />
            <source>What to do</source>
            <translation>Que faire</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/shortcut_sheet.py" />
            <source>Wheel</source>
            <translation>Molette</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/file_commands.py" />
            <source>Where are the images?</source>
            <translation>Où sont les images ?</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/file_commands.py" />
            <source>Where should the demo patient go?</source>
            <translation>Où mettre le patient de démonstration ?</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pdf_panel.py" />
            <source>Where the numbers come from</source>
            <translation>D'où viennent les chiffres</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>Which model segments; by the fat fraction, a first pass measures the muscles and 20 % is the border.</source>
            <translation>Quel modèle segmente ; selon la fraction graisseuse, un premier passage mesure les muscles et 20 % est la limite.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/history_dialog.py" />
            <source>Who</source>
            <translation>Qui</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_exports.py" />
            <source>Who made the labels?</source>
            <translation>Qui a fait les étiquettes ?</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_model.py" />
            <source>Whole FF %
{visit}</source>
            <translation>FF % entière
{visit}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>Whole muscle: {change} points</source>
            <translation>Muscle entier : {change} points</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/registration_bar.py" />
            <source>Whole muscles are compared, whatever part of them is in view.</source>
            <translation>Des muscles entiers sont comparés, quelle que soit la partie vue.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>Width</source>
            <translation>Largeur</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/brush_size.py" />
            <source>Width of the brush (- and +)</source>
            <translation>Largeur du pinceau (- et +)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>Window</source>
            <translation>Fenêtre</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>With less memory a leg is cut into more pieces, which takes longer.</source>
            <translation>Avec moins de mémoire, une jambe est découpée en plus de morceaux, ce qui prend plus de temps.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/agreement_later.py" />
            <source>With the model's labels: DSC {dsc}</source>
            <translation>Par rapport aux étiquettes du modèle : DSC {dsc}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/threshold_panel.py" />
            <source>Within</source>
            <translation>Dans</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/compare_place.py" />
            <source>Without the visits' days there is no change a year.</source>
            <translation>Sans les jours des visites, il n'y a pas de variation par an.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/compare_place.py" />
            <source>Write the comparison as a table (CSV) and as a PDF</source>
            <translation>Écrire la comparaison en tableau (CSV) et en PDF</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/exchange_commands.py" />
            <source>Write the exchanged images into</source>
            <translation>Écrire les images échangées dans</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/session.py" />
            <source>Writing the PDF</source>
            <translation>Écriture du PDF</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/session.py" />
            <source>Writing the comparison</source>
            <translation>Écriture de la comparaison</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/help_commands.py" />
            <location filename="../../legseg_desktop/gui/session.py" />
            <location filename="../../legseg_desktop/gui/viewer/review_place.py" />
            <source>Written: {name}</source>
            <translation>Écrit : {name}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patient_details.py" />
            <source>Year of birth</source>
            <translation>Année de naissance</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/crash_dialog.py" />
            <source>Your library and settings are unchanged. Save the diagnostics for help.</source>
            <translation>Votre bibliothèque et vos paramètres sont inchangés. Enregistrez le diagnostic pour obtenir de l'aide.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/first_start.py" />
            <source>Your scans are kept in</source>
            <translation>Vos acquisitions sont conservées dans</translation>
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
            <translation>Zoomer</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patients_place.py" />
            <source>a folder that LegSeg has saved</source>
            <translation>un dossier enregistré par LegSeg</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/import_plan.py" />
            <source>a guess</source>
            <translation>supposé</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/image_files_dialog.py" />
            <source>a pseudonym; the same for every visit of a patient</source>
            <translation>un pseudonyme ; le même pour chaque visite d'un patient</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/job_bar.py" />
            <source>about {n} min left</source>
            <translation>encore {n} min environ</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/job_bar.py" />
            <source>about {n} s left</source>
            <translation>encore {n} s environ</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>absent</source>
            <translation>absent</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slice_pair.py" />
            <location filename="../../legseg_desktop/gui/program_messages.py" />
            <source>and</source>
            <translation>et</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/settings_dialog.py" />
            <source>auto takes a graphics card if there is one that works, else the CPU.</source>
            <translation>auto prend une carte graphique s'il y en a une qui fonctionne, sinon le processeur.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/program_messages.py" />
            <source>back</source>
            <translation>arrière</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>body cut at the side</source>
            <translation>corps coupé sur le côté</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/program_messages.py" />
            <source>both</source>
            <translation>des deux côtés</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>both legs</source>
            <translation>les deux jambes</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/history_dialog.py" />
            <source>changed</source>
            <translation>modifié</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/profile_plot.py" />
            <source>cm²</source>
            <translation>cm²</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>complete</source>
            <translation>complet</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>cut above</source>
            <translation>coupé en haut</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>cut above and below</source>
            <translation>coupé en haut et en bas</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>cut at the side</source>
            <translation>coupé sur le côté</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>cut below</source>
            <translation>coupé en bas</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>cut both</source>
            <translation>coupé aux deux</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>cut by the images</source>
            <translation>coupé</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/revision_words.py" />
            <source>day {day}</source>
            <translation>jour {day}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/image_files_dialog.py" />
            <source>days since the first visit; for change a year</source>
            <translation>jours depuis la première visite ; pour la variation par an</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/history_dialog.py" />
            <source>edited</source>
            <translation>corrigé</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>empty slices</source>
            <translation>coupes vides</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/program_messages.py" />
            <source>fat</source>
            <translation>graisse</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>fat and water swapped?</source>
            <translation>graisse et eau échangées ?</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patient_details.py" />
            <source>female</source>
            <translation>femme</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>fits badly</source>
            <translation>s'ajuste mal</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>fits well</source>
            <translation>s'ajuste bien</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/program_messages.py" />
            <source>forward</source>
            <translation>avant</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/program_messages.py" />
            <source>front</source>
            <translation>avant</translation>
        </message>
        <message numerus="yes">
            <location filename="../../legseg_desktop/gui/editing/trial_panel.py" />
            <source>gains {n} voxels, {volume} mm³</source>
            <translation>
                <numerusform>gagne {n} voxel, {volume} mm³</numerusform>
                <numerusform>gagne {n} voxels, {volume} mm³</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/program_messages.py" />
            <source>high</source>
            <translation>haut</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>hole without signal</source>
            <translation>trou sans signal</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/history_dialog.py" />
            <location filename="../../legseg_desktop/gui/patients/state_chips.py" />
            <location filename="../../legseg_desktop/gui/patients/visit_model.py" />
            <source>imported</source>
            <translation>importé</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>in pieces</source>
            <translation>en morceaux</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/import_dialog.py" />
            <source>in the library already: the visits are added to this patient</source>
            <translation>déjà dans la bibliothèque : les visites sont ajoutées à ce patient</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_place.py" />
            <source>in this computer's viewer</source>
            <translation>dans la visionneuse de cet ordinateur</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/program_messages.py" />
            <source>in-phase</source>
            <translation>en phase</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/cursor_readout.py" />
            <source>label {n}</source>
            <translation>étiquette {n}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_place.py" />
            <source>labels, FF, tables, PDF</source>
            <translation>étiquettes, FF, tableaux, PDF</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/program_messages.py" />
            <source>larger</source>
            <translation>plus grand</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/program_messages.py" />
            <source>laterally</source>
            <translation>latéral</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/revision_words.py" />
            <location filename="../../legseg_desktop/gui/program_messages.py" />
            <source>left</source>
            <translation>à gauche</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>left leg</source>
            <translation>jambe gauche</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>legs fit badly</source>
            <translation>jambes mal ajustées</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>less fat, beyond {least}</source>
            <translation>moins gras, &gt; {least}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/import_plan.py" />
            <source>likely</source>
            <translation>probable</translation>
        </message>
        <message numerus="yes">
            <location filename="../../legseg_desktop/gui/editing/trial_panel.py" />
            <source>loses {n} voxels, {volume} mm³ ({share} % of it)</source>
            <translation>
                <numerusform>perd {n} voxel, {volume} mm³ ({share} % du muscle)</numerusform>
                <numerusform>perd {n} voxels, {volume} mm³ ({share} % du muscle)</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/program_messages.py" />
            <source>low</source>
            <translation>bas</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/program_messages.py" />
            <source>lower</source>
            <translation>inférieure</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/muscle_model.py" />
            <source>mL</source>
            <translation>mL</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/revision_comparison.py" />
            <source>mL now</source>
            <translation>mL actuels</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/revision_comparison.py" />
            <source>mL then</source>
            <translation>mL d'alors</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patient_details.py" />
            <source>male</source>
            <translation>homme</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/program_messages.py" />
            <source>medially</source>
            <translation>médial</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>metal?</source>
            <translation>métal ?</translation>
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
            <translation>mm : une même taille dans le patient ; voxels : autant le long de chaque axe</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>more fat, beyond {least}</source>
            <translation>plus gras, &gt; {least}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patient_details.py" />
            <source>names nobody</source>
            <translation>ne nomme personne</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>narrow images</source>
            <translation>images étroites</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>negative signal</source>
            <translation>signal négatif</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/import_dialog.py" />
            <source>new patient</source>
            <translation>nouveau patient</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/image_tile.py" />
            <source>no picture</source>
            <translation>pas d'image</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>noisy images</source>
            <translation>images bruitées</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patient_details.py" />
            <source>none; separate them by commas</source>
            <translation>aucun ; séparez-les par des virgules</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>not a thigh?</source>
            <translation>pas une cuisse ?</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pages_bar.py" />
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>not found</source>
            <translation>non trouvé</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/image_files_dialog.py" />
            <location filename="../../legseg_desktop/gui/patients/patient_details.py" />
            <source>not given</source>
            <translation>non indiqué</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>not judged</source>
            <translation>non jugé</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/import_dialog.py" />
            <location filename="../../legseg_desktop/gui/patients/patient_details.py" />
            <source>not known</source>
            <translation>inconnu</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>not seen at all visits</source>
            <translation>pas vu à toutes les visites</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>not water and fat?</source>
            <translation>pas eau et graisse ?</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/trial_panel.py" />
            <source>nothing would change</source>
            <translation>rien ne changerait</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>noticed at the import</source>
            <translation>remarqué à l'importation</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/leg_map.py" />
            <source>of the whole muscle</source>
            <translation>du muscle entier</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>on the other leg</source>
            <translation>sur l'autre jambe</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>one leg only</source>
            <translation>une seule jambe</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/program_messages.py" />
            <source>opposed-phase</source>
            <translation>opposition de phase</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>order unclear</source>
            <translation>ordre incertain</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patient_details.py" />
            <source>other</source>
            <translation>autre</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>other estimator</source>
            <translation>autre estimateur</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>other model</source>
            <translation>autre modèle</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>other options</source>
            <translation>autres options</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>other part in view</source>
            <translation>autre partie vue</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>other voxel size</source>
            <translation>autre taille de voxel</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/leg_map.py" />
            <location filename="../../legseg_desktop/gui/compare/slope_plot.py" />
            <source>over the shared extent</source>
            <translation>sur l'étendue commune</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>phase units unclear</source>
            <translation>unité de phase incertaine</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>phases exchanged?</source>
            <translation>phases échangées ?</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/leg_map.py" />
            <source>points</source>
            <translation>points</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/history_dialog.py" />
            <source>removed</source>
            <translation>retiré</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>repeated slices</source>
            <translation>coupes répétées</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/history_dialog.py" />
            <location filename="../../legseg_desktop/gui/patients/revision_words.py" />
            <location filename="../../legseg_desktop/gui/patients/state_chips.py" />
            <source>reported</source>
            <translation>rapport fait</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/history_dialog.py" />
            <source>restored</source>
            <translation>restauré</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/history_dialog.py" />
            <location filename="../../legseg_desktop/gui/patients/revision_words.py" />
            <location filename="../../legseg_desktop/gui/patients/state_chips.py" />
            <source>reviewed</source>
            <translation>relu</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_saving.py" />
            <source>revision {n}</source>
            <translation>révision {n}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/revision_words.py" />
            <location filename="../../legseg_desktop/gui/program_messages.py" />
            <source>right</source>
            <translation>à droite</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>right leg</source>
            <translation>jambe droite</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/history_dialog.py" />
            <location filename="../../legseg_desktop/gui/patients/state_chips.py" />
            <source>segmented</source>
            <translation>segmenté</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/visit_model.py" />
            <source>segmented, not saved</source>
            <translation>segmentée, non enregistrée</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/visit_model.py" />
            <source>segmented, saved</source>
            <translation>segmentée, enregistrée</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/image_tile.py" />
            <source>series {number}</source>
            <translation>série {number}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>short images</source>
            <translation>images courtes</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>sides differ in size</source>
            <translation>côtés de tailles différentes</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>sides exchanged?</source>
            <translation>côtés échangés ?</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/patients_place.py" />
            <source>simulated, three visits</source>
            <translation>simulé, trois visites</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/program_messages.py" />
            <source>smaller</source>
            <translation>plus petit</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>stack shifted?</source>
            <translation>pile décalée ?</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>stacks differ</source>
            <translation>piles différentes</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>stacks only touch</source>
            <translation>piles seulement contiguës</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>stacks placed by content</source>
            <translation>piles placées d'après le contenu</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/job_bar.py" />
            <source>stopping …</source>
            <translation>arrêt …</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/image_files_dialog.py" />
            <source>such as 2026-03</source>
            <translation>par exemple 2026-03</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/import_plan.py" />
            <source>sure</source>
            <translation>sûr</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_place.py" />
            <source>the formats ticked below</source>
            <translation>les formats cochés ci-dessous</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/report_place.py" />
            <source>the pages below, to file</source>
            <translation>les pages ci-dessous, à archiver</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/threshold_panel.py" />
            <source>to</source>
            <translation>à</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/cursor_readout.py" />
            <source>uncertainty {value} %</source>
            <translation>incertitude {value} %</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/overlap_words.py" />
            <source>unsure</source>
            <translation>incertain</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>unusual size</source>
            <translation>taille inhabituelle</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>unusual voxels</source>
            <translation>voxels inhabituels</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/program_messages.py" />
            <source>upper</source>
            <translation>supérieure</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>upside down?</source>
            <translation>à l'envers ?</translation>
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
            <translation>eau</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>water or fat undecided</source>
            <translation>eau ou graisse indécis</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slope_plot.py" />
            <source>whole muscle</source>
            <translation>muscle entier</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slope_plot.py" />
            <source>whole muscle where nothing is shared</source>
            <translation>muscle entier là où rien n'est commun</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>within {least}</source>
            <translation>dans les {least}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>wrong level?</source>
            <translation>mauvais niveau ?</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>wrong place?</source>
            <translation>mauvais endroit ?</translation>
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
            <translation>{change} : au-delà de la plus petite variation détectable de {least} mL</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>{change}: within the smallest detectable change of {least} mL</source>
            <translation>{change} : en deçà de la plus petite variation détectable de {least} mL</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/profile_plot.py" />
            <source>{muscle} along the leg</source>
            <translation>{muscle} le long de la jambe</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/profile_plot.py" />
            <source>{muscle}, {side}, along the leg (dashed: the other side)</source>
            <translation>{muscle}, {side}, le long de la jambe (tirets : l'autre côté)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/leg_map.py" />
            <source>{muscle}: no figure that can be compared</source>
            <translation>{muscle} : aucun chiffre comparable</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/review_summary.py" />
            <source>{m} min {s} s</source>
            <translation>{m} min {s} s</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/review_cells.py" />
            <source>{m} min {s} s spent on it</source>
            <translation>{m} min {s} s passées dessus</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/visit_axis.py" />
            <source>{n:.1f} y</source>
            <translation>{n:.1f} a</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/main_window.py" />
            <source>{name} (library read-only)</source>
            <translation>{name} (bibliothèque en lecture seule)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/image_files_dialog.py" />
            <source>{name} does not exist.</source>
            <translation>{name} n'existe pas.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/session.py" />
            <source>{name} is segmented. Check it before using a number.</source>
            <translation>Segmentation terminée : {name}. Vérifiez-la avant d'utiliser un chiffre.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../legseg_desktop/gui/library_session.py" />
            <source>{n} analyses are in the library.</source>
            <translation>
                <numerusform>L'analyse est dans la bibliothèque.</numerusform>
                <numerusform>{n} analyses sont dans la bibliothèque.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../legseg_desktop/gui/editing/paint_over_choice.py" />
            <source>{n} chosen</source>
            <translation>
                <numerusform>{n} choisi</numerusform>
                <numerusform>{n} choisis</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/visit_axis.py" />
            <source>{n} d</source>
            <translation>{n} j</translation>
        </message>
        <message numerus="yes">
            <location filename="../../legseg_desktop/gui/results/findings_strip.py" />
            <source>{n} findings</source>
            <translation>
                <numerusform>{n} constatation</numerusform>
                <numerusform>{n} constatations</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/review_summary.py" />
            <source>{n} flagged</source>
            <translation>{n} signalé(s)</translation>
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
                <numerusform>Un muscle est signalé : une fois terminé, la révision compte comme relue.</numerusform>
                <numerusform>{n} muscles sont signalés : une fois terminés, la révision compte comme relue.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/job_bar.py" />
            <source>{n} not done</source>
            <translation>{n} non fait(s)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/reports/pages_bar.py" />
            <source>{n} of {all}</source>
            <translation>{n} sur {all}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/review_summary.py" />
            <source>{n} of {all} muscles done</source>
            <translation>{n} muscles sur {all} terminés</translation>
        </message>
        <message numerus="yes">
            <location filename="../../legseg_desktop/gui/compare/compare_place.py" />
            <source>{n} open visits aren't segmented yet and are left out.</source>
            <translation>
                <numerusform>Une visite ouverte n'est pas encore segmentée et est laissée de côté.</numerusform>
                <numerusform>{n} visites ouvertes ne sont pas encore segmentées et sont laissées de côté.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../legseg_desktop/gui/patients/import_dialog.py" />
            <source>{n} other images are left out</source>
            <translation>
                <numerusform>{n} autre image est laissée de côté</numerusform>
                <numerusform>{n} autres images sont laissées de côté</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../legseg_desktop/gui/patients/patient_list.py" />
            <source>{n} patients</source>
            <translation>
                <numerusform>{n} patient</numerusform>
                <numerusform>{n} patients</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../legseg_desktop/gui/patients/problems_dialog.py" />
            <source>{n} problems were found</source>
            <translation>
                <numerusform>{n} problème trouvé</numerusform>
                <numerusform>{n} problèmes trouvés</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../legseg_desktop/gui/library_session.py" />
            <source>{n} scans are in the library already: they were not added again.</source>
            <translation>
                <numerusform>Cette acquisition est déjà dans la bibliothèque : rien n'a été ajouté.</numerusform>
                <numerusform>{n} acquisitions sont déjà dans la bibliothèque : elles n'ont pas été ajoutées de nouveau.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../legseg_desktop/gui/library_session.py" />
            <source>{n} scans imported.</source>
            <translation>
                <numerusform>{n} acquisition importée.</numerusform>
                <numerusform>{n} acquisitions importées.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../legseg_desktop/gui/patients/import_dialog.py" />
            <source>{n} scans will be imported.</source>
            <translation>
                <numerusform>{n} acquisition sera importée.</numerusform>
                <numerusform>{n} acquisitions seront importées.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../legseg_desktop/gui/crash_dialog.py" />
            <source>{n} segmentations aren't saved yet: save them now with File &gt; Save the analysis.</source>
            <translation>
                <numerusform>Une segmentation n'est pas encore enregistrée : enregistrez-la maintenant avec Fichier &gt; Enregistrer l'analyse.</numerusform>
                <numerusform>{n} segmentations ne sont pas encore enregistrées : enregistrez-les maintenant avec Fichier &gt; Enregistrer l'analyse.</numerusform>
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
            <translation>{n} en attente</translation>
        </message>
        <message numerus="yes">
            <location filename="../../legseg_desktop/gui/patients/visit_card.py" />
            <source>{n} warnings</source>
            <translation>
                <numerusform>{n} avertissement</numerusform>
                <numerusform>{n} avertissements</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/leg_map.py" />
            <source>{percent:.0f} % up</source>
            <translation>{percent:.0f} % vers le haut</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/import_dialog.py" />
            <source>{scan}, stack {n} of {stacks}</source>
            <translation>{scan}, pile {n} sur {stacks}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slice_pair.py" />
            <source>{second} minus {first}, mean of 3 x 3 voxels</source>
            <translation>{second} moins {first}, moyenne de 3 x 3 voxels</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/image_tile.py" />
            <source>{series}, unknown</source>
            <translation>{series}, inconnue</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/results/words.py" />
            <source>{side} {muscle}</source>
            <translation>{muscle} {side}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slope_plot.py" />
            <source>{side} {slope} points a year (95 %: {low} to {high})</source>
            <translation>{side} {slope} points par an (95 % : {low} à {high})</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slope_plot.py" />
            <source>{side}: dashed</source>
            <translation>{side} : tirets</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slope_plot.py" />
            <source>{side}: line</source>
            <translation>{side} : trait plein</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/history_list.py" />
            <source>{step}, saved</source>
            <translation>{step}, enregistré</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slope_plot.py" />
            <source>{visit}, day {day}</source>
            <translation>{visit}, jour {day}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slice_pair.py" />
            <source>{visit}, laid over {first}</source>
            <translation>{visit}, superposée à {first}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slice_pair.py" />
            <source>{visit}, slice {number} of {count}</source>
            <translation>{visit}, coupe {number} sur {count}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>{visit}, {side}: not laid over. {why}</source>
            <translation>{visit}, {side} : non superposée. {why}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_words.py" />
            <source>{visit}, {side}: {fit}; up to {mm:.1f} mm off, overlap {dsc:.2f}</source>
            <translation>{visit}, {side} : {fit} ; décalée de {mm:.1f} mm au plus, recouvrement {dsc:.2f}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/patients/visit_axis.py" />
            <source>{visit}: day {day}</source>
            <translation>{visit} : jour {day}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_model.py" />
            <source>{volume} mL, {coverage}</source>
            <translation>{volume} mL, {coverage}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/comparison_model.py" />
            <source>{volume} mL, {share} % of the muscle's voxels of this visit</source>
            <translation>{volume} mL, {share} % des voxels du muscle de cette visite</translation>
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

Choisir le dossier contenant les images de {name} ?</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/review_toolbar.py" />
            <source>{what} ([ and ] switch)</source>
            <translation>{what} ([ et ] changent)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/compare/slice_pair.py" />
            <source>{which} visit</source>
            <translation>Visite : {which}</translation>
        </message>
    </context>
    <context>
        <name>Messages</name>
        <message>
            <location filename="../../inference_engine/formats/dicom/deidentify.py" />
            <source>'{1}' can't be a pseudonym.</source>
            <translation>« {1} » ne peut pas être un pseudonyme.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/editing/edit_rules.py" />
            <source>'{1}' changed the {2}, which is locked now.</source>
            <translation>« {1} » a modifié le muscle {2}, qui est maintenant verrouillé.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/muscle_menu.py" />
            <source>'{1}' has nothing to work on: the muscle isn't in the scan.</source>
            <translation>'{1}' n'a rien à traiter : le muscle n'est pas dans l'acquisition.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/options.py" />
            <source>'{1}' is no amount of memory.</source>
            <translation>« {1} » n'est pas une quantité de mémoire.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat_exchange.py" />
            <source>'{1}' is no leg.</source>
            <translation>« {1} » n'est pas une jambe.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/exchange_in_library.py" />
            <source>'{1}' is no part of a scan.</source>
            <translation>« {1} » n'est pas une partie d'une acquisition.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_desk.py" />
            <source>'{1}' wasn't made: the labels were changed meanwhile.</source>
            <translation>« {1} » n'a pas été fait : les étiquettes ont été modifiées entre-temps.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/visit_summary.py" />
            <source>({1} a year)</source>
            <translation>({1} par an)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/visit_summary.py" />
            <source>({1} days)</source>
            <translation>({1} jours)</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_formats.py" />
            <source>A .seg.nrrd file with names and colours.</source>
            <translation>Un fichier .seg.nrrd avec noms et couleurs.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/longitudinal.py" />
            <source>A comparison needs at least two visits.</source>
            <translation>Une comparaison demande au moins deux visites.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat_separation/echo_model.py" />
            <source>A field of {1} T is no scanner's.</source>
            <translation>Aucun appareil n'a un champ de {1} T.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/backup.py" />
            <source>A file of the library is missing or has changed; no backup was made.</source>
            <translation>Un fichier de la bibliothèque manque ou a changé ; aucune sauvegarde n'a été faite.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/check_library.py" />
            <source>A file of {1} can't be read.</source>
            <translation>Un fichier de {1} ne peut pas être lu.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/check_library.py" />
            <source>A file of {1} has changed since it was written.</source>
            <translation>Un fichier de {1} a changé depuis qu'il a été écrit.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/check_library.py" />
            <source>A file of {1} is missing.</source>
            <translation>Un fichier de {1} manque.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/child_process.py" />
            <source>A folder for temporary files can't be made.</source>
            <translation>Un dossier de fichiers temporaires ne peut pas être créé.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/bids_dialects.py" />
            <source>A folder of the data set can't be read: {1}.</source>
            <translation>Un dossier du jeu de données ne peut pas être lu : {1}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/find_files.py" />
            <source>A folder of the export can't be read: {1}.</source>
            <translation>Un dossier de l'export ne peut pas être lu : {1}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/signal_checks.py" />
            <source>A hole of {1} mL without signal lies in the {2}leg, {3} cm above the lowest slice, perhaps from {4}: check the muscles around it.</source>
            <translation>Un trou de {1} mL sans signal se trouve dans la jambe {2}à {3} cm au-dessus de la coupe la plus basse, peut-être dû à : {4}. Vérifiez les muscles autour.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/library_key.py" />
            <source>A key has 64 digits from 0 to 9 and a to f.</source>
            <translation>Une clé a 64 chiffres de 0 à 9 et de a à f.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/library_key.py" />
            <source>A key was given, but the library is not encrypted.</source>
            <translation>Une clé a été donnée, mais la bibliothèque n'est pas chiffrée.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/itksnap_labels.py" />
            <source>A line reads: value red green blue alpha 1 1 "name".</source>
            <translation>Une ligne se lit : valeur rouge vert bleu alpha 1 1 "nom".</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/check_library.py" />
            <source>A link lies in the library.</source>
            <translation>Un lien se trouve dans la bibliothèque.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/library_layout.py" />
            <source>A link lies where a file of the library should be.</source>
            <translation>Un lien se trouve là où un fichier de la bibliothèque devrait être.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/library_lock.py" />
            <source>A link lies where the library's lock should be.</source>
            <translation>Un lien se trouve là où le verrou de la bibliothèque devrait être.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/options.py" />
            <source>A model was named and one for the infiltration asked for.</source>
            <translation>Un modèle a été nommé et un autre demandé selon l'infiltration.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/phase_scale.py" />
            <source>A phase image runs from {1} to {2}, which is no known phase scale.</source>
            <translation>Une image de phase va de {1} à {2}, ce qui n'est aucune échelle de phase connue.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/diagnose_runtimes.py" />
            <source>A precision below float32 would not be faster here.</source>
            <translation>Une précision inférieure à float32 ne serait pas plus rapide ici.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_commands.py" />
            <source>A scan that is being segmented can't be removed.</source>
            <translation>Une acquisition en cours de segmentation ne peut pas être retirée.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/volumes.py" />
            <source>A slice of series {1} has another size than its header says.</source>
            <translation>Une coupe de la série {1} a une autre taille que ne le dit son en-tête.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti_slices.py" />
            <source>A slice of shape {1} was given for {2}.</source>
            <translation>Une coupe de forme {1} a été donnée pour {2}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/orientation.py" />
            <source>A volume of shape {1} was given where the grid has {2}.</source>
            <translation>Un volume de forme {1} a été donné là où la grille a {2}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/diagnose.py" />
            <source>A whole-thigh scan can need {1} GB of memory.</source>
            <translation>Une acquisition de cuisses entières peut demander {1} Go de mémoire.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/notes.py" />
            <source>Absent at one visit at least.</source>
            <translation>Absent à une visite au moins.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/simulate_cohort.py" />
            <source>Add --cohort, or drop --scale.</source>
            <translation>Ajoutez --cohort, ou retirez --scale.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_tasks.py" />
            <source>Adding to the library</source>
            <translation>Ajout à la bibliothèque</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/separate_water_fat.py" />
            <source>All echoes must come from one acquisition.</source>
            <translation>Tous les échos doivent venir d'une même acquisition.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti.py" />
            <location filename="../../inference_engine/imaging/dixon.py" />
            <source>All images of a scan must come from one acquisition.</source>
            <translation>Toutes les images doivent venir d'une même acquisition.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/model_choice.py" />
            <source>All muscles together have a fat fraction of {1} % in a first pass, {2} {3} %: the model for {4} infiltration was used.</source>
            <translation>Tous les muscles ensemble ont une fraction graisseuse de {1} % lors d'un premier passage ({2} {3} %) : le modèle pour l'infiltration {4} a été utilisé.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_formats.py" />
            <source>All numbers and their origin in one file for programs.</source>
            <translation>Tous les chiffres et leur origine dans un fichier pour les programmes.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_formats.py" />
            <source>All tables as sheets of one file, units in the header.</source>
            <translation>Tous les tableaux en feuilles d'un même fichier, unités dans l'en-tête.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/options.py" />
            <source>Allow at least {1} GB.</source>
            <translation>Autorisez au moins {1} Go.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/desk_journal.py" />
            <source>An earlier edit of this scan waits.</source>
            <translation>Une correction antérieure de cette acquisition attend.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti.py" />
            <source>An image of shape {1} was given for {2}.</source>
            <translation>Une image de forme {1} a été donnée pour {2}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/longitudinal.py" />
            <source>Analyse them alike, or compare them without --strict: the changes are then flagged.</source>
            <translation>Analysez-les de la même façon, ou comparez-les sans --strict : les variations sont alors signalées.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti_slices.py" />
            <source>Another number of slices was given than {1} has.</source>
            <translation>Un autre nombre de coupes que celui de {1} a été donné.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/change_records.py" />
            <source>Another patient of the library has this pseudonym.</source>
            <translation>Un autre patient de la bibliothèque a ce pseudonyme.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/database.py" />
            <source>Another program is using the library.</source>
            <translation>Un autre programme utilise la bibliothèque.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/change_records.py" />
            <source>Another visit of the patient has this name.</source>
            <translation>Une autre visite du patient a ce nom.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/label_propagation.py" />
            <source>At the other visit most labels of either leg lie in the other leg.</source>
            <translation>À l'autre visite, la plupart des étiquettes de chaque jambe se trouvent dans l'autre.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/label_propagation.py" />
            <source>At the other visit most labels of the {1} leg lie in the other leg.</source>
            <translation>À l'autre visite, la plupart des étiquettes de la jambe ({1}) se trouvent dans l'autre jambe.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_formats.py" />
            <source>BIDS derivative</source>
            <translation>Dérivé BIDS</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/stroke_modes.py" />
            <source>Begin on tissue of the kind that is to be painted.</source>
            <translation>Commencez sur un tissu du type à peindre.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/stitching.py" />
            <source>Between stacks {1} and {2} from below, {3} mm of the leg are missing.</source>
            <translation>Entre les piles {1} et {2} depuis le bas, il manque {3} mm de la jambe.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/desk_journal.py" />
            <source>Bring it back or discard it first.</source>
            <translation>Reprenez-la ou abandonnez-la d'abord.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/editing/label_sources.py" />
            <source>Bring the labels over again.</source>
            <translation>Reportez de nouveau les étiquettes.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/label_propagation.py" />
            <source>Bringing the labels over</source>
            <translation>Report des étiquettes</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_formats.py" />
            <source>CSV tables</source>
            <translation>Tableaux CSV</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_commands.py" />
            <source>Cancel the segmentation first, or wait for its end.</source>
            <translation>Annulez d'abord la segmentation, ou attendez sa fin.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/simulate_cohort.py" />
            <source>Change --subjects, --visits or --seed.</source>
            <translation>Changez --subjects, --visits ou --seed.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/paths.py" />
            <source>Check its permissions and the free disk space.</source>
            <translation>Vérifiez ses droits d'accès et l'espace libre du disque.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/library_lock.py" />
            <source>Check its permissions, or open the library for reading only.</source>
            <translation>Vérifiez ses droits d'accès, ou ouvrez la bibliothèque en lecture seule.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/bids_dialects.py" />
            <location filename="../../inference_engine/formats/dicom/find_files.py" />
            <location filename="../../legseg_desktop/editing/journal_recovery.py" />
            <location filename="../../legseg_desktop/services/pseudonym_file.py" />
            <source>Check its permissions.</source>
            <translation>Vérifiez ses droits d'accès.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/editing/journal.py" />
            <location filename="../../legseg_desktop/editing/journal_recovery.py" />
            <source>Check that the disk has room and that you may write to the program's folder.</source>
            <translation>Vérifiez que le disque a de la place et que vous pouvez écrire dans le dossier du programme.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/migrate.py" />
            <source>Check that the disk is writable and has room.</source>
            <translation>Vérifiez qu'on peut écrire sur le disque et qu'il a de la place.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/atomic_file.py" />
            <source>Check that the folder exists, is writable and has room.</source>
            <translation>Vérifiez que le dossier existe, qu'on peut y écrire et qu'il y a de la place.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti.py" />
            <location filename="../../inference_engine/formats/nifti_image.py" />
            <location filename="../../inference_engine/imaging/dixon.py" />
            <source>Check that the right file was chosen.</source>
            <translation>Vérifiez que le bon fichier a été choisi.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/contrast_checks.py" />
            <source>Check that the right files were chosen and that they are a water and a fat image.</source>
            <translation>Vérifiez que les bons fichiers ont été choisis et que ce sont une image d'eau et une image de graisse.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/dixon.py" />
            <location filename="../../inference_engine/imaging/legs.py" />
            <source>Check that the right files were chosen.</source>
            <translation>Vérifiez que les bons fichiers ont été choisis.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/fingerprint_scan.py" />
            <source>Check that the right image was chosen.</source>
            <translation>Vérifiez que la bonne image a été choisie.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/dixon.py" />
            <source>Check that the two were not exchanged.</source>
            <translation>Vérifiez que les deux n'ont pas été échangées.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/check_library.py" />
            <source>Check the disk.</source>
            <translation>Vérifiez le disque.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat_separation/separate_echoes.py" />
            <source>Check the files.</source>
            <translation>Vérifiez les fichiers.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti_image.py" />
            <source>Check the path and its permissions.</source>
            <translation>Vérifiez le chemin et ses droits d'accès.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/restore.py" />
            <source>Check the path of the backup.</source>
            <translation>Vérifiez le chemin de la sauvegarde.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/anatomy/label_table.py" />
            <location filename="../../inference_engine/formats/nifti.py" />
            <location filename="../../inference_engine/formats/nifti_image.py" />
            <location filename="../../inference_engine/formats/small_text.py" />
            <source>Check the path.</source>
            <translation>Vérifiez le chemin.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/file_store.py" />
            <source>Check the permissions of its folder and the free disk space.</source>
            <translation>Vérifiez les droits d'accès de son dossier et l'espace libre du disque.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/database.py" />
            <source>Check the permissions of its folder.</source>
            <translation>Vérifiez les droits d'accès de son dossier.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/settings.py" />
            <source>Check the permissions of the folder and the free disk space.</source>
            <translation>Vérifiez les droits d'accès du dossier et l'espace libre du disque.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/fingerprint_scan.py" />
            <source>Check which image is which.</source>
            <translation>Vérifiez quelle image est laquelle.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/loaded_models.py" />
            <source>Checking the model</source>
            <translation>Vérification du modèle</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/pipeline.py" />
            <source>Checking the result</source>
            <translation>Vérification du résultat</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/backup.py" />
            <location filename="../../legseg_desktop/storage/restore.py" />
            <source>Choose a folder on another disk.</source>
            <translation>Choisissez un dossier sur un autre disque.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/session.py" />
            <source>Choose a folder that LegSeg has saved, or import the images.</source>
            <translation>Choisissez un dossier enregistré par LegSeg, ou importez les images.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/collect_diagnostics.py" />
            <source>Choose a folder that exists, is writable and has room.</source>
            <translation>Choisissez un dossier qui existe, où l'on peut écrire et qui a de la place.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/atomic_file.py" />
            <location filename="../../legseg_desktop/services/output_folder.py" />
            <location filename="../../legseg_desktop/storage/backup.py" />
            <location filename="../../legseg_desktop/storage/migrate.py" />
            <location filename="../../legseg_desktop/storage/open_folder.py" />
            <location filename="../../legseg_desktop/storage/restore.py" />
            <source>Choose a folder that you may write to, on a disk with room.</source>
            <translation>Choisissez un dossier où vous pouvez écrire, sur un disque avec de la place.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/open_folder.py" />
            <source>Choose a new or an empty folder.</source>
            <translation>Choisissez un dossier nouveau ou vide.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/propagate_labels.py" />
            <source>Choose a revision that was made with the same label table.</source>
            <translation>Choisissez une révision faite avec la même table d'étiquettes.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/open_folder.py" />
            <source>Choose another folder, or make one with 'legseg library init'.</source>
            <translation>Choisissez un autre dossier, ou créez-en une avec « legseg library init ».</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/migrate.py" />
            <source>Choose another folder.</source>
            <translation>Choisissez un autre dossier.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/pipeline.py" />
            <source>Choose another model.</source>
            <translation>Choisissez un autre modèle.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/muscle_menu.py" />
            <source>Choose another muscle, or draw it first.</source>
            <translation>Choisissez un autre muscle, ou dessinez-le d'abord.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/muscle_menu.py" />
            <source>Choose another muscle.</source>
            <translation>Choisissez un autre muscle.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/change_records.py" />
            <source>Choose another name.</source>
            <translation>Choisissez un autre nom.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/change_records.py" />
            <source>Choose another pseudonym.</source>
            <translation>Choisissez un autre pseudonyme.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/runtime_choice.py" />
            <source>Choose another runtime or device; `legseg doctor` shows what works.</source>
            <translation>Choisissez un autre environnement ou un autre appareil ; `legseg doctor` montre ce qui fonctionne.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/installed_runtimes.py" />
            <source>Choose another runtime, or install LegSeg's extra 'onnx'.</source>
            <translation>Choisissez un autre environnement, ou installez l'extra « onnx » de LegSeg.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/installed_runtimes.py" />
            <source>Choose another runtime, or install the program with TensorFlow.</source>
            <translation>Choisissez un autre environnement, ou installez le programme avec TensorFlow.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/label_propagation.py" />
            <source>Choose another visit, and check that both are the same patient's and their sides right.</source>
            <translation>Choisissez une autre visite, et vérifiez que les deux sont du même patient et que leurs côtés sont justes.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/openvino_predictor.py" />
            <source>Choose float32.</source>
            <translation>Choisissez float32.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/report_options.py" />
            <location filename="../../legseg_desktop/services/export_formats.py" />
            <source>Choose from {1}, or all.</source>
            <translation>Choisissez parmi {1}, ou tous (all).</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_desk.py" />
            <source>Choose one in the table, or with Ctrl and a click.</source>
            <translation>Choisissez-en un dans le tableau, ou avec Ctrl et un clic.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/open_library_scan.py" />
            <source>Choose one of the scan's own.</source>
            <translation>Choisissez l'une de celles de l'acquisition.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/patient_values.py" />
            <source>Choose one of them, or leave it empty.</source>
            <translation>Choisissez-en un, ou laissez vide.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/keras_predictor.py" />
            <location filename="../../inference_engine/network/onnx_predictor.py" />
            <location filename="../../inference_engine/network/openvino_predictor.py" />
            <location filename="../../inference_engine/network/runtime_choice.py" />
            <location filename="../../inference_engine/segmentation/model_spec.py" />
            <location filename="../../legseg_desktop/services/installed_models.py" />
            <source>Choose one of: {1}.</source>
            <translation>Choisissez parmi : {1}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/deidentify.py" />
            <location filename="../../legseg_desktop/services/change_patient.py" />
            <source>Choose one that is not in use.</source>
            <translation>Choisissez-en un qui n'est pas utilisé.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_dicom.py" />
            <source>Choose other formats.</source>
            <translation>Choisissez d'autres formats.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/check_update_file.py" />
            <source>Choose the package's file.</source>
            <translation>Choisissez le fichier du paquet.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/line_modes.py" />
            <source>Click inside it to erase a part of it.</source>
            <translation>Cliquez dedans pour en effacer une partie.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/running_worker.py" />
            <source>Close other programs and try again, or use a computer with more memory.</source>
            <translation>Fermez d'autres programmes et réessayez, ou utilisez un ordinateur avec plus de mémoire.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/tiling.py" />
            <source>Close other programs, allow more memory, or choose another model.</source>
            <translation>Fermez d'autres programmes, autorisez plus de mémoire, ou choisissez un autre modèle.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/runtime_trial.py" />
            <source>Close other programs.</source>
            <translation>Fermez d'autres programmes.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/library_lock.py" />
            <source>Close that window, or open the library for reading only.</source>
            <translation>Fermez cette fenêtre-là, ou ouvrez la bibliothèque en lecture seule.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/database.py" />
            <source>Close the other window that has it open, and open it again.</source>
            <translation>Fermez l'autre fenêtre qui l'a ouverte, et rouvrez-la.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/visit_registrations.py" />
            <source>Compare visits of one patient.</source>
            <translation>Comparez des visites d'un même patient.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/longitudinal.py" />
            <location filename="../../legseg_desktop/services/compare_analyses.py" />
            <source>Compare visits that were labelled with one label table.</source>
            <translation>Comparez des visites étiquetées avec la même table d'étiquettes.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/leg_registration.py" />
            <source>Compare visits whose fields of view overlap.</source>
            <translation>Comparez des visites dont les champs de vue se recouvrent.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/review_table.py" />
            <source>Compared</source>
            <translation>Comparé</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat_separation/separate_echoes.py" />
            <source>Comparing fields</source>
            <translation>Comparaison des champs</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/stitching.py" />
            <source>Comparing neighbours</source>
            <translation>Comparaison des voisines</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/mirrored_visit.py" />
            <source>Comparing the legs with one another</source>
            <translation>Comparaison des jambes entre elles</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/agreement_later.py" />
            <source>Comparing the muscles</source>
            <translation>Comparaison des muscles</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/review_table.py" />
            <source>Comparing with the model's labels</source>
            <translation>Comparaison avec les étiquettes du modèle</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/run_demo.py" />
            <source>Comparing with the truth</source>
            <translation>Comparaison avec la vérité</translation>
        </message>
        <message>
            <location filename="../../inference_engine/evaluation/agreement.py" />
            <source>Comparing {1}</source>
            <translation>Comparaison : {1}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_formats.py" />
            <source>Contours, slice by slice, for programs of radiotherapy; not for planning.</source>
            <translation>Contours, coupe par coupe, pour les programmes de radiothérapie ; pas pour la planification.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti_image.py" />
            <source>Convert the scan again from DICOM.</source>
            <translation>Convertissez de nouveau l'acquisition depuis DICOM.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti_image.py" />
            <source>Convert the scan again, in millimetres.</source>
            <translation>Convertissez de nouveau l'acquisition, en millimètres.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/restore.py" />
            <source>Copied and verified</source>
            <translation>Copié et vérifié</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/backup.py" />
            <source>Copied images and labels</source>
            <translation>Images et étiquettes copiées</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti_image.py" />
            <source>Copy or export the file again.</source>
            <translation>Copiez ou exportez de nouveau le fichier.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/find_files.py" />
            <source>Copy the whole medium, with its image folders, or name the folder instead.</source>
            <translation>Copiez tout le support, avec ses dossiers d'images, ou indiquez plutôt le dossier.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/restore.py" />
            <source>Copying and verifying</source>
            <translation>Copie et vérification</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/backup.py" />
            <source>Copying images and labels</source>
            <translation>Copie des images et des étiquettes</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/network_checks.py" />
            <source>Correct its entry in the list, or install the program again.</source>
            <translation>Corrigez son entrée dans la liste ou réinstallez le programme.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/evaluation/agreement.py" />
            <source>Counting overlaps</source>
            <translation>Décompte des recouvrements</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/notes.py" />
            <source>Cut by the end of the images at one visit at least: the numbers are those of the part in view.</source>
            <translation>Coupé par la fin des images à une visite au moins : les chiffres sont ceux de la partie vue.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_formats.py" />
            <source>DICOM segmentation</source>
            <translation>Segmentation DICOM</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_formats.py" />
            <source>DICOM segmentation, label map</source>
            <translation>Segmentation DICOM, carte d'étiquettes</translation>
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
            <translation>Ne l'installez pas. Procurez-vous de nouveau le paquet et sa signature auprès de qui publie LegSeg.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/library_layout.py" />
            <source>Don't use this library; restore it from a backup.</source>
            <translation>N'utilisez pas cette bibliothèque ; restaurez-la à partir d'une sauvegarde.</translation>
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
            <translation>Terminé</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/boundary_refinement.py" />
            <location filename="../../inference_engine/segmentation/leg_labels.py" />
            <source>Drawing borders in the {1}</source>
            <translation>Tracé des limites ({1})</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/preview_import.py" />
            <source>Drawing small pictures</source>
            <translation>Dessin de petites images</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti.py" />
            <source>End it in .nii.gz.</source>
            <translation>Terminez-le par .nii.gz.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/examination.py" />
            <source>Examining the images</source>
            <translation>Examen des images</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/collect_diagnostics.py" />
            <source>Examining this computer</source>
            <translation>Examen de cet ordinateur</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_formats.py" />
            <source>Excel workbook</source>
            <translation>Classeur Excel</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/contrast_checks.py" />
            <source>Exchange the two files.</source>
            <translation>Échangez les deux fichiers.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat_exchange.py" />
            <source>Exchange the whole scan instead.</source>
            <translation>Échangez plutôt toute l'acquisition.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/exchange_in_library.py" />
            <location filename="../../legseg_desktop/services/exchange_water_fat.py" />
            <source>Exchanging water and fat</source>
            <translation>Échange de l'eau et de la graisse</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/separate_dicom_echoes.py" />
            <source>Export all series of the Dixon sequence, phase too. 'legseg import --list' shows them.</source>
            <translation>Exportez toutes les séries de la séquence Dixon, la phase aussi. « legseg import --list » les montre.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/series_geometry.py" />
            <source>Export one series at a time, without repetitions.</source>
            <translation>Exportez une série à la fois, sans répétitions.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/file_commands.py" />
            <source>Export the PDF and open it on another computer.</source>
            <translation>Exportez le PDF et ouvrez-le sur un autre ordinateur.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/series_geometry.py" />
            <source>Export the original images, not ones cut or turned slice by slice.</source>
            <translation>Exportez les images d'origine, pas des images coupées ou tournées coupe par coupe.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti.py" />
            <location filename="../../inference_engine/imaging/dixon.py" />
            <source>Export the scan again, without masking by NaN or infinity.</source>
            <translation>Exportez de nouveau l'acquisition, sans masquage par NaN ou l'infini.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/series_geometry.py" />
            <source>Export the scan again.</source>
            <translation>Exportez de nouveau l'acquisition.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/series_geometry.py" />
            <location filename="../../inference_engine/imaging/geometry.py" />
            <source>Export the scan again; its header is damaged.</source>
            <translation>Exportez de nouveau l'acquisition ; son en-tête est endommagé.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/volumes.py" />
            <source>Export the series again, uncompressed.</source>
            <translation>Exportez de nouveau la série, sans compression.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/volumes.py" />
            <location filename="../../legseg_desktop/services/import_sources.py" />
            <source>Export the series again.</source>
            <translation>Exportez de nouveau la série.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/series_geometry.py" />
            <source>Export the whole series again, each stack as its own series.</source>
            <translation>Exportez de nouveau toute la série, chaque pile comme série à part.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/series_geometry.py" />
            <source>Export the whole series again.</source>
            <translation>Exportez de nouveau toute la série.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/stitching.py" />
            <location filename="../../inference_engine/imaging/stitching_placement.py" />
            <source>Export them again with their positions.</source>
            <translation>Exportez-les de nouveau avec leurs positions.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/echoes.py" />
            <source>Export them with their rescale intercept, or export magnitude and phase.</source>
            <translation>Exportez-les avec leur rescale intercept, ou exportez module et phase.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom_reference.py" />
            <source>Export to NIfTI or NRRD instead.</source>
            <translation>Exportez plutôt en NIfTI ou NRRD.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/compare_in_library.py" />
            <source>Fewer than two visits of {1} have labels.</source>
            <translation>Moins de deux visites de {1} ont des étiquettes.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat_separation/separate_echoes.py" />
            <source>Finding a smooth field</source>
            <translation>Recherche d'un champ lisse</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/label_propagation.py" />
            <location filename="../../inference_engine/quantification/visit_registration.py" />
            <location filename="../../inference_engine/segmentation/pipeline.py" />
            <location filename="../../inference_engine/segmentation/segment.py" />
            <source>Finding the legs</source>
            <translation>Recherche des jambes</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/leg_deformation.py" />
            <source>Fitting the muscles</source>
            <translation>Ajustement des muscles</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/database.py" />
            <source>Free some space on it, or move the library to another disk.</source>
            <translation>Libérez-y de la place, ou déplacez la bibliothèque sur un autre disque.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/add_analysis.py" />
            <source>From a saved analysis</source>
            <translation>D'une analyse enregistrée</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/visit_summary.py" />
            <source>From {1} to {2}{3}</source>
            <translation>De {1} à {2}{3}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/separate_water_fat.py" />
            <source>Give --field-strength in tesla, such as 1.5 or 3.</source>
            <translation>Donnez --field-strength en teslas, par exemple 1.5 ou 3.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/options.py" />
            <source>Give TR in ms and the flip angle in degrees, between 0 and 90.</source>
            <translation>Donnez TR en ms et l'angle de bascule en degrés, entre 0 et 90.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/simulate_cohort.py" />
            <source>Give a --scale from {1} to {2}.</source>
            <translation>Donnez un --scale de {1} à {2}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti_image.py" />
            <source>Give a .nii or .nii.gz file.</source>
            <translation>Donnez un fichier .nii ou .nii.gz.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/anatomy/label_table.py" />
            <source>Give a .toml file in UTF-8.</source>
            <translation>Donnez un fichier .toml en UTF-8.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti.py" />
            <source>Give a different file for each.</source>
            <translation>Donnez un fichier différent pour chacune.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/repeatability.py" />
            <source>Give a file of text.</source>
            <translation>Donnez un fichier texte.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/provenance_file.py" />
            <source>Give a folder that 'legseg analyse' or 'legseg quantify' wrote.</source>
            <translation>Donnez un dossier que « legseg analyse » ou « legseg quantify » a écrit.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti_image.py" />
            <source>Give a magnitude (grey-value) image.</source>
            <translation>Donnez une image de module (niveaux de gris).</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/patient_values.py" />
            <source>Give a number from 0, or none.</source>
            <translation>Donnez un nombre à partir de 0, ou aucun.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/repeatability.py" />
            <source>Give a quantity ({1}), a standard deviation or a coefficient of variation of at least 0, and the source.</source>
            <translation>Donnez une grandeur ({1}), un écart-type ou un coefficient de variation d'au moins 0, et la source.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti_image.py" />
            <location filename="../../inference_engine/imaging/geometry.py" />
            <source>Give a single 3D volume.</source>
            <translation>Donnez un seul volume 3D.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti_image.py" />
            <source>Give a single 3D volume; of echoes, 'legseg separate' makes water and fat.</source>
            <translation>Donnez un seul volume 3D. Si ce sont des échos, faites-en de l'eau et de la graisse avec « legseg separate ».</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/stitching.py" />
            <source>Give at least two.</source>
            <translation>Donnez-en au moins deux.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti_image.py" />
            <source>Give at most {1} echoes.</source>
            <translation>Donnez au plus {1} échos.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/separate_water_fat.py" />
            <source>Give both of each echo, or an opposed-phase and an in-phase magnitude alone.</source>
            <translation>Donnez les deux de chaque écho, ou seulement une image de module en opposition et une en phase.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/options.py" />
            <source>Give either the model or the infiltration.</source>
            <translation>Donnez soit le modèle, soit l'infiltration.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/dixon.py" />
            <source>Give fat and water, or in-phase and opposed-phase, or all four.</source>
            <translation>Donnez graisse et eau, ou en phase et opposition de phase, ou les quatre.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti.py" />
            <source>Give fat and water, or in-phase and opposed-phase.</source>
            <translation>Donnez graisse et eau, ou en phase et opposition de phase.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/options.py" />
            <source>Give it in %, up to 100.</source>
            <translation>Donnez-la en %, jusqu'à 100.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/options.py" />
            <source>Give it in mm, between 0 and 50.</source>
            <translation>Donnez-la en mm, entre 0 et 50.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/separate_water_fat.py" />
            <source>Give one time for each echo.</source>
            <translation>Donnez un temps pour chaque écho.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat_separation/separate_echoes.py" />
            <source>Give one volume for each echo time.</source>
            <translation>Donnez un volume pour chaque temps d'écho.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/phase_scale.py" />
            <source>Give phase in radians, or as 0 to 4095.</source>
            <translation>Donnez la phase en radians, ou de 0 à 4095.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat_exchange.py" />
            <source>Give right or left.</source>
            <translation>Donnez droite (right) ou gauche (left).</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/backup.py" />
            <source>Give the backup another name.</source>
            <translation>Donnez un autre nom à la sauvegarde.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_commands.py" />
            <source>Give the days since the first visit, or nothing.</source>
            <translation>Donnez les jours depuis la première visite, ou rien.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat_separation/echo_model.py" />
            <source>Give the field strength in tesla, such as 1.5 or 3.</source>
            <translation>Donnez l'intensité du champ en teslas, par exemple 1.5 ou 3.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/evaluation/agreement.py" />
            <source>Give the images that the label maps were made for.</source>
            <translation>Donnez les images pour lesquelles les cartes d'étiquettes ont été faites.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/anatomy/label_table.py" />
            <source>Give the label table that belongs to this label map.</source>
            <translation>Donnez la table d'étiquettes qui va avec cette carte d'étiquettes.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat.py" />
            <source>Give the opposed, in-phase and opposed-phase echo.</source>
            <translation>Donnez l'écho en opposition, en phase et en opposition de phase.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/add_analysis.py" />
            <source>Give the patient's pseudonym.</source>
            <translation>Donnez le pseudonyme du patient.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/stitching.py" />
            <source>Give the same channels of every stack.</source>
            <translation>Donnez les mêmes canaux de chaque pile.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/stitching.py" />
            <source>Give the stack that lies between them, or analyse the stacks one by one.</source>
            <translation>Donnez la pile qui se trouve entre elles, ou analysez les piles une à une.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/patient_values.py" />
            <source>Give the year with four digits, or none.</source>
            <translation>Donnez l'année en quatre chiffres, ou aucune.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/options.py" />
            <source>Give them in %, the lower one first, between 0 and 100.</source>
            <translation>Donnez-les en %, la plus basse d'abord, entre 0 et 100.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat_separation/echo_model.py" />
            <source>Give them in milliseconds, in the order of the images.</source>
            <translation>Donnez-les en millisecondes, dans l'ordre des images.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/separate_water_fat.py" />
            <source>Give them with --echo-times, in milliseconds, and the --field-strength in tesla.</source>
            <translation>Donnez-les avec --echo-times, en millisecondes, et --field-strength en teslas.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/longitudinal.py" />
            <source>Give two or more analysed scans.</source>
            <translation>Donnez deux acquisitions analysées ou plus.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/exchange_in_library.py" />
            <source>Give whole, left or right.</source>
            <translation>Donnez whole, left ou right.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/editing/edit_hold.py" />
            <source>Go on there; or save and close it there, and open it here again.</source>
            <translation>Continuez là-bas, ou enregistrez et fermez-la là-bas, puis rouvrez-la ici.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/inference_worker.py" />
            <source>Handing over the result</source>
            <translation>Remise du résultat</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_formats.py" />
            <source>ITK-SNAP labels</source>
            <translation>Étiquettes ITK-SNAP</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/read_export.py" />
            <source>Import NIfTI images with 'legseg library import'.</source>
            <translation>Importez des images NIfTI avec « legseg library import ».</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/name_patients.py" />
            <source>Import as {1}, and rename the patient in the library afterwards.</source>
            <translation>Importez comme {1}, puis renommez le patient dans la bibliothèque.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/file_commands.py" />
            <source>Import in the window that has it open. Or close that one, and open the library here with File &gt; Library &gt; Open another.</source>
            <translation>Importez dans la fenêtre qui l'a ouverte. Ou fermez celle-là, et ouvrez la bibliothèque ici avec Fichier &gt; Bibliothèque &gt; Ouvrir une autre.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/deidentify.py" />
            <source>Import into another folder, or name another table.</source>
            <translation>Importez dans un autre dossier, ou indiquez une autre table.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/exchange_water_fat.py" />
            <source>Import the water and fat images of the scanner.</source>
            <translation>Importez les images d'eau et de graisse de l'appareil.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/grouping.py" />
            <source>Import them one at a time, from separate folders, each with its own table of pseudonyms.</source>
            <translation>Importez-les un par un, depuis des dossiers séparés, chacun avec sa propre table de pseudonymes.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat_separation/swap_doubt.py" />
            <source>In {1} % of the body the echoes alone can't tell water from fat: neighbours decided.</source>
            <translation>Dans {1} % du corps, les échos seuls ne distinguent pas l'eau de la graisse : les voisins ont décidé.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat_separation/swap_doubt.py" />
            <source>In {1} ({2} mL) the echoes fit better with water and fat exchanged: look at the map of doubt.</source>
            <translation>Dans {1} ({2} mL), les échos s'ajustent mieux avec l'eau et la graisse échangées : regardez la carte de doute.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/help_commands.py" />
            <source>Install LegSeg again.</source>
            <translation>Réinstallez LegSeg.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/surface_scene.py" />
            <source>Install its graphics driver with OpenGL 3.2; everything else works without.</source>
            <translation>Installez son pilote graphique avec OpenGL 3.2 ; tout le reste fonctionne sans.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/calibration.py" />
            <source>Install the model again, or remove {1}: then no overlap is foretold.</source>
            <translation>Réinstallez le modèle, ou retirez {1} : aucun recouvrement n'est alors prédit.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/migrate.py" />
            <source>Install the newest LegSeg, or open another library.</source>
            <translation>Installez le LegSeg le plus récent, ou ouvrez une autre bibliothèque.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/restore.py" />
            <source>Install the newest LegSeg.</source>
            <translation>Installez le LegSeg le plus récent.</translation>
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
            <translation>Réinstallez le programme.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/weights.py" />
            <source>Install the program, import the model or train it again.</source>
            <translation>Installez le programme, importez le modèle ou entraînez-le de nouveau.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/roles.py" />
            <source>It is a magnitude image of one echo.</source>
            <translation>C'est une image de module d'un seul écho.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_dicom.py" />
            <source>It isn't known who made the labels of this analysis, which DICOM must say.</source>
            <translation>On ne sait pas qui a fait les étiquettes de cette analyse, ce que DICOM doit dire.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/find_images.py" />
            <source>It will be made of {1} echoes.</source>
            <translation>Elle sera faite de {1} échos.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/repeatability.py" />
            <source>Its columns are {1}, with tabs between them.</source>
            <translation>Ses colonnes sont {1}, séparées par des tabulations.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/roles.py" />
            <location filename="../../legseg_desktop/services/separate_for_import.py" />
            <source>Its echo time is one at which water and fat are {1}.</source>
            <translation>À son temps d'écho, l'eau et la graisse sont {1}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_formats.py" />
            <source>JSON document</source>
            <translation>Document JSON</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/pipeline.py" />
            <source>Joining the legs</source>
            <translation>Réunion des jambes</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/patient_values.py" />
            <source>Keep it below {1} characters.</source>
            <translation>Restez en dessous de {1} caractères.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/repeatability.py" />
            <source>Keep one row for each muscle and quantity.</source>
            <translation>Gardez une ligne pour chaque muscle et grandeur.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/check_library.py" />
            <source>Keep the folder as it is, and restore the newest backup into a new one.</source>
            <translation>Gardez le dossier tel quel, et restaurez la sauvegarde la plus récente dans un nouveau.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_tasks.py" />
            <source>Keeping the labels</source>
            <translation>Conservation des étiquettes</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_formats.py" />
            <source>Label map and numbers as a data set of its own.</source>
            <translation>Carte d'étiquettes et chiffres en jeu de données à part.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti.py" />
            <source>Label maps hold whole numbers from 0 to 255.</source>
            <translation>Les cartes d'étiquettes contiennent des nombres entiers de 0 à 255.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/legs.py" />
            <source>Labels of shape {1} do not fit a leg of {2}.</source>
            <translation>Des étiquettes de forme {1} ne conviennent pas à une jambe de {2}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/label_propagation.py" />
            <source>Laying the legs over one another</source>
            <translation>Superposition des jambes</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/visit_registration.py" />
            <source>Laying visit {1} over the first</source>
            <translation>Superposition de la visite {1} à la première</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/model_spec.py" />
            <source>Leave the choice of infiltration out, or install such a model.</source>
            <translation>Laissez de côté le choix de l'infiltration, ou installez un tel modèle.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/match_source.py" />
            <source>Leave the source out: LegSeg then makes images for the segmentation to refer to.</source>
            <translation>Laissez la source de côté : LegSeg fait alors des images auxquelles la segmentation se réfère.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/check_update_file.py" />
            <source>LegSeg's public key is missing from the installation.</source>
            <translation>La clé publique de LegSeg manque dans l'installation.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/notes.py" />
            <source>Lies in part on the other leg: check the outline.</source>
            <translation>Se trouve en partie sur l'autre jambe : vérifiez le contour.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/notes.py" />
            <source>Lies unusually along the leg beside the other muscles: check the outline.</source>
            <translation>Placé de façon inhabituelle le long de la jambe par rapport aux autres muscles : vérifiez le contour.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/notes.py" />
            <source>Lies unusually among its neighbours: check the outline.</source>
            <translation>Placé de façon inhabituelle parmi ses voisins : vérifiez le contour.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/itksnap_labels.py" />
            <source>Line {1} of {2} {3}.</source>
            <translation>Ligne {1} de {2} : {3}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/loaded_models.py" />
            <source>Loading the model</source>
            <translation>Chargement du modèle</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/bring_labels.py" />
            <source>Look at its muscles closely, or undo.</source>
            <translation>Regardez ses muscles de près, ou annulez.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/stored_files.py" />
            <source>Look what is wrong with 'legseg library check', or restore the library from a backup.</source>
            <translation>Cherchez ce qui ne va pas avec « legseg library check », ou restaurez la bibliothèque à partir d'une sauvegarde.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/compare_in_library.py" />
            <source>Look with 'legseg library list'.</source>
            <translation>Voyez avec « legseg library list ».</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/fingerprint_scan.py" />
            <source>Looking whether the scan is known</source>
            <translation>Recherche si l'acquisition est connue</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/viewing/pdf_pages.py" />
            <source>Make it again, or look at it elsewhere.</source>
            <translation>Recréez-le, ou regardez-le ailleurs.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/find_files.py" />
            <source>Make it again, or unpack it and name the folder.</source>
            <translation>Refaites-la, ou décompressez-la et indiquez le dossier.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/inference_job.py" />
            <source>Make room in {1}, or set TMPDIR to another folder.</source>
            <translation>Faites de la place dans {1}, ou donnez à TMPDIR un autre dossier.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/find_files.py" />
            <source>Make room on the disk for temporary files, or unpack it and name the folder.</source>
            <translation>Faites de la place sur le disque des fichiers temporaires, ou décompressez-la et indiquez le dossier.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/find_files.py" />
            <source>Make room there, or unpack it elsewhere and name the folder.</source>
            <translation>Faites-y de la place, ou décompressez-la ailleurs et indiquez le dossier.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/editing/edit_note.py" />
            <location filename="../../legseg_desktop/editing/review_marks.py" />
            <source>Mark the muscles again.</source>
            <translation>Marquez de nouveau les muscles.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/options.py" />
            <source>Measure the scan again.</source>
            <translation>Mesurez de nouveau l'acquisition.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/edit_correct.py" />
            <source>Measured</source>
            <translation>Mesuré</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/live_numbers.py" />
            <location filename="../../legseg_desktop/services/edit_correct.py" />
            <location filename="../../legseg_desktop/services/segment_scan.py" />
            <source>Measuring the muscles</source>
            <translation>Mesure des muscles</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/visit_registration.py" />
            <source>Measuring what all visits see</source>
            <translation>Mesure de ce que toutes les visites montrent</translation>
        </message>
        <message>
            <location filename="../../inference_engine/anatomy/label_table.py" />
            <source>Mend the file.</source>
            <translation>Corrigez le fichier.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/match_source.py" />
            <source>More than one study of the source fits this scan.</source>
            <translation>Plus d'une étude de la source convient à cette acquisition.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/stitching_placement.py" />
            <source>More than six stacks without positions can't be put in order.</source>
            <translation>Plus de six piles sans positions ne peuvent pas être ordonnées.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/check_library.py" />
            <source>Move it out of the library's folder, if you know it; else remove it.</source>
            <translation>Sortez-le du dossier de la bibliothèque si vous le connaissez ; sinon retirez-le.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/notes.py" />
            <source>Much larger on one side than on the other: check both outlines.</source>
            <translation>Beaucoup plus grand d'un côté que de l'autre : vérifiez les deux contours.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/notes.py" />
            <source>Much larger or smaller than in any simulated leg: check the outline.</source>
            <translation>Beaucoup plus grand ou plus petit que dans toute jambe simulée : vérifiez le contour.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_formats.py" />
            <source>Muscles for a PACS and viewers such as OHIF or Slicer, tied to the images.</source>
            <translation>Muscles pour un PACS et des visionneuses comme OHIF ou Slicer, rattachés aux images.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/output_folder.py" />
            <source>Name a folder for the results.</source>
            <translation>Indiquez un dossier pour les résultats.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/find_files.py" />
            <source>Name a folder, a DICOMDIR or a zip file.</source>
            <translation>Indiquez un dossier, un DICOMDIR ou un fichier zip.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/preview_import.py" />
            <source>Name a folder, a zip archive or files.</source>
            <translation>Indiquez un dossier, une archive zip ou des fichiers.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/pseudonym_file.py" />
            <source>Name a place for it where you may write.</source>
            <translation>Indiquez pour elle un endroit où vous pouvez écrire.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/import_into_library.py" />
            <source>Name a place outside the library's folder for it.</source>
            <translation>Indiquez pour elle un endroit hors du dossier de la bibliothèque.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/import_dicom.py" />
            <source>Name a place outside the output folder for it.</source>
            <translation>Indiquez pour elle un endroit hors du dossier de sortie.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/output_folder.py" />
            <source>Name another folder for the results.</source>
            <translation>Indiquez un autre dossier pour les résultats.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/open_folder.py" />
            <location filename="../../legseg_desktop/storage/restore.py" />
            <source>Name another folder.</source>
            <translation>Indiquez un autre dossier.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/deidentify.py" />
            <source>Name another table, or put back the one that an import has written.</source>
            <translation>Indiquez une autre table, ou remettez celle qu'une importation a écrite.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/bids_dialects.py" />
            <source>Name one data set's folder.</source>
            <translation>Indiquez le dossier d'un seul jeu de données.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/read_header.py" />
            <source>Name the folder in which it lies instead.</source>
            <translation>Indiquez plutôt le dossier où il se trouve.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/read_export.py" />
            <source>Name the folder of a DICOM export with MR images.</source>
            <translation>Indiquez le dossier d'un export DICOM avec des images IRM.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/bids_dialects.py" />
            <source>Name the folder of a data set.</source>
            <translation>Indiquez le dossier d'un jeu de données.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/match_source.py" />
            <source>Name the folder of this scan's own export, or leave the source out.</source>
            <translation>Indiquez le dossier de l'export de cette acquisition, ou laissez la source de côté.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/find_files.py" />
            <source>Name the folder they lead to, or copy the files themselves.</source>
            <translation>Indiquez le dossier où ils mènent, ou copiez les fichiers eux-mêmes.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/diagnose_runtimes.py" />
            <source>Networks can't be trained here: that needs TensorFlow.</source>
            <translation>Des réseaux ne peuvent pas être entraînés ici : il faut TensorFlow.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/legs.py" />
            <source>No body is seen in the scan.</source>
            <translation>Aucun corps n'est vu dans l'acquisition.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/visit_summary.py" />
            <source>No change is called significant: a change beyond the smallest detectable one is more than scanning and measuring twice would give in 95 of 100 muscles, if they repeat as the table of repeatability says.</source>
            <translation>Aucune variation n'est dite significative : une variation au-delà de la plus petite détectable dépasse ce que deux acquisitions et deux mesures donneraient pour 95 muscles sur 100, s'ils se répètent comme le dit la table de répétabilité.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/import_dicom.py" />
            <location filename="../../legseg_desktop/services/import_into_library.py" />
            <source>No complete Dixon scan is there.</source>
            <translation>Il n'y a là aucune acquisition Dixon complète.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/diagnose.py" />
            <source>No display is present: the commands work, the window can't open.</source>
            <translation>Il n'y a pas d'écran : les commandes fonctionnent, la fenêtre ne peut pas s'ouvrir.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_formats.py" />
            <source>No format is named.</source>
            <translation>Aucun format n'est nommé.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti.py" />
            <source>No image was given.</source>
            <translation>Aucune image n'a été donnée.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/label_propagation.py" />
            <source>No labels were brought over. {1}</source>
            <translation>Aucune étiquette n'a été reportée. {1}</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/label_propagation.py" />
            <source>No leg is in view.</source>
            <translation>Aucune jambe n'est dans le champ.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_files.py" />
            <source>No library is open.</source>
            <translation>Aucune bibliothèque n'est ouverte.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/model_spec.py" />
            <location filename="../../legseg_desktop/services/diagnose.py" />
            <location filename="../../legseg_desktop/services/installed_models.py" />
            <source>No model is installed.</source>
            <translation>Aucun modèle n'est installé.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_desk.py" />
            <source>No muscle is chosen.</source>
            <translation>Aucun muscle n'est choisi.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/model_choice.py" />
            <source>No muscle was found in a first pass: the model for all was used.</source>
            <translation>Aucun muscle n'a été trouvé lors d'un premier passage : le modèle pour tout a été utilisé.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/bring_labels.py" />
            <source>No other visit of this patient has labels.</source>
            <translation>Aucune autre visite de ce patient n'a d'étiquettes.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/find_files.py" />
            <source>None of the files that the DICOMDIR lists is there.</source>
            <translation>Aucun des fichiers que liste le DICOMDIR n'est là.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/import_dicom.py" />
            <location filename="../../legseg_desktop/services/import_into_library.py" />
            <source>None of the images is a Dixon image: neither water and fat nor in-phase and opposed-phase.</source>
            <translation>Aucune des images n'est une image Dixon : ni eau et graisse, ni en phase et opposition de phase.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/read_export.py" />
            <source>None of the {1} files can be used.</source>
            <translation>Aucun des {1} fichiers ne peut être utilisé.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/notes.py" />
            <source>Not found, though its place is in view: look for it.</source>
            <translation>Non trouvé, bien que sa place soit dans le champ : cherchez-le.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/import_into_library.py" />
            <source>Not kept, with the number of files: {1}.</source>
            <translation>Non conservé, avec le nombre de fichiers : {1}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/roles.py" />
            <source>Nothing in the header names a Dixon channel.</source>
            <translation>Rien dans l'en-tête ne nomme un canal Dixon.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/installed_runtimes.py" />
            <source>Nothing that runs networks is installed.</source>
            <translation>Rien de ce qui exécute des réseaux n'est installé.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/preview_import.py" />
            <source>Nothing was named to import.</source>
            <translation>Rien n'a été indiqué à importer.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/separate_water_fat.py" />
            <source>Of {1} echoes the times are needed.</source>
            <translation>Il faut les temps de {1} échos.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/stitching.py" />
            <source>One stack can't be stitched.</source>
            <translation>Une seule pile ne peut pas être assemblée.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/file_commands.py" />
            <source>Only an analysis that is saved can be added: its corrected labels aren't yet.</source>
            <translation>Seule une analyse enregistrée peut être ajoutée : ses étiquettes corrigées ne le sont pas encore.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/file_commands.py" />
            <source>Only an analysis that was opened from a folder can be added, and only to a library that can be changed.</source>
            <translation>Seule une analyse ouverte depuis un dossier peut être ajoutée, et seulement à une bibliothèque qui peut être modifiée.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/scan_checks.py" />
            <source>Only one leg is in view; the other has no numbers.</source>
            <translation>Une seule jambe est dans le champ ; l'autre n'a pas de chiffres.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/exchange_commands.py" />
            <source>Open it for writing to keep a scan with water and fat exchanged.</source>
            <translation>Ouvrez-la en écriture pour conserver une acquisition avec l'eau et la graisse échangées.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/open_folder.py" />
            <source>Open it instead.</source>
            <translation>Ouvrez-la plutôt.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/library_key.py" />
            <source>Open it on the account that made it, or give its key.</source>
            <translation>Ouvrez-la avec le compte qui l'a créée, ou donnez sa clé.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/database.py" />
            <location filename="../../legseg_desktop/storage/library_key.py" />
            <source>Open it on the account whose keyring holds its key.</source>
            <translation>Ouvrez-la avec le compte dont le trousseau contient sa clé.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/migrate.py" />
            <source>Open it once for writing.</source>
            <translation>Ouvrez-la une fois en écriture.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/library_key.py" />
            <source>Open it without a key.</source>
            <translation>Ouvrez-la sans clé.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_files.py" />
            <source>Open one with File &gt; Library &gt; Open another.</source>
            <translation>Ouvrez-en une avec Fichier &gt; Bibliothèque &gt; Ouvrir une autre.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/file_commands.py" />
            <source>Open the analysis first with File &gt; Open an analysis.</source>
            <translation>Ouvrez d'abord l'analyse avec Fichier &gt; Ouvrir une analyse.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/check_library.py" />
            <source>Open the library for writing: that clears it away.</source>
            <translation>Ouvrez la bibliothèque en écriture : cela l'élimine.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/check_library.py" />
            <source>Open the library for writing: that closes the folder to them.</source>
            <translation>Ouvrez la bibliothèque en écriture : cela leur ferme le dossier.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/editing/journal_recovery.py" />
            <source>Open the revision that the edit began with.</source>
            <translation>Ouvrez la révision avec laquelle la correction a commencé.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/add_revision.py" />
            <source>Open the scan again, and repeat the change.</source>
            <translation>Rouvrez l'acquisition, et refaites la modification.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/library_errors.py" />
            <source>Open the scan that is there, or delete it before importing it again.</source>
            <translation>Ouvrez l'acquisition qui est là, ou supprimez-la avant de l'importer de nouveau.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/check_library.py" />
            <source>Other accounts of this computer can enter the library's folder.</source>
            <translation>D'autres comptes de cet ordinateur peuvent entrer dans le dossier de la bibliothèque.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/diagnose_runtimes.py" />
            <source>Other programs kept the processor busy: the times are estimates for a free one.</source>
            <translation>D'autres programmes occupaient le processeur : les temps sont des estimations pour un processeur libre.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_formats.py" />
            <source>PDF report</source>
            <translation>Rapport PDF</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_formats.py" />
            <source>Pages to read, print and file.</source>
            <translation>Pages à lire, imprimer et classer.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/stitching.py" />
            <source>Placing the stacks</source>
            <translation>Placement des piles</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_formats.py" />
            <source>Plain tables for statistics programs, one file each.</source>
            <translation>Tableaux simples pour les programmes de statistique, un fichier chacun.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_tasks.py" />
            <location filename="../../legseg_desktop/viewing/displayed_scan.py" />
            <source>Preparing the images</source>
            <translation>Préparation des images</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/visit_tasks.py" />
            <location filename="../../legseg_desktop/viewing/displayed_scan.py" />
            <source>Preparing the labels</source>
            <translation>Préparation des étiquettes</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/stroke_modes.py" />
            <source>Press inside one muscle, with its neighbour within the circle, and draw towards the neighbour.</source>
            <translation>Appuyez dans un muscle, avec son voisin dans le cercle, et tirez vers le voisin.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/open_analysis.py" />
            <source>Put the images there, or say where they are.</source>
            <translation>Mettez-y les images, ou indiquez où elles sont.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/notes.py" />
            <source>Reaches both ends of the images: the numbers are those of the part in view.</source>
            <translation>Atteint les deux extrémités des images : les chiffres sont ceux de la partie vue.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/notes.py" />
            <source>Reaches the lower end of the images: the numbers are those of the part in view.</source>
            <translation>Atteint l'extrémité inférieure des images : les chiffres sont ceux de la partie vue.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/notes.py" />
            <source>Reaches the side of the images: the numbers are those of the part in view.</source>
            <translation>Atteint le côté des images : les chiffres sont ceux de la partie vue.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/notes.py" />
            <source>Reaches the upper end of the images: the numbers are those of the part in view.</source>
            <translation>Atteint l'extrémité supérieure des images : les chiffres sont ceux de la partie vue.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/check_library.py" />
            <source>Read all files</source>
            <translation>Tous les fichiers lus</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/read_export.py" />
            <source>Reading headers</source>
            <translation>Lecture des en-têtes</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/import_sources.py" />
            <source>Reading images</source>
            <translation>Lecture des images</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/volumes.py" />
            <source>Reading slices</source>
            <translation>Lecture des coupes</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/compare_analyses.py" />
            <location filename="../../legseg_desktop/services/compare_in_library.py" />
            <source>Reading the analyses</source>
            <translation>Lecture des analyses</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/visit_tasks.py" />
            <location filename="../../legseg_desktop/services/add_analysis.py" />
            <source>Reading the analysis</source>
            <translation>Lecture de l'analyse</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/separate_water_fat.py" />
            <source>Reading the echoes</source>
            <translation>Lecture des échos</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/bring_labels.py" />
            <location filename="../../legseg_desktop/gui/library_tasks.py" />
            <location filename="../../legseg_desktop/gui/visit_tasks.py" />
            <location filename="../../legseg_desktop/services/analyse_scan.py" />
            <location filename="../../legseg_desktop/services/exchange_in_library.py" />
            <source>Reading the images</source>
            <translation>Lecture des images</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/compare_revisions.py" />
            <source>Reading the labels</source>
            <translation>Lecture des étiquettes</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/collect_diagnostics.py" />
            <source>Reading the log</source>
            <translation>Lecture du journal</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/check_update_file.py" />
            <source>Reading the package</source>
            <translation>Lecture du paquet</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/exchange_water_fat.py" />
            <source>Reading the scan</source>
            <translation>Lecture de l'acquisition</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/check_library.py" />
            <source>Reading {1}</source>
            <translation>Lecture de {1}</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/engine.py" />
            <source>Ready</source>
            <translation>Prêt</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/check_library.py" />
            <source>Remove it: the library has no links.</source>
            <translation>Retirez-le : la bibliothèque n'a pas de liens.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/library_lock.py" />
            <source>Remove library.lock.</source>
            <translation>Retirez library.lock.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/library_layout.py" />
            <source>Remove the link, and restore the library from a backup.</source>
            <translation>Retirez le lien, et restaurez la bibliothèque à partir d'une sauvegarde.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/installed_models.py" />
            <source>Remove this folder from {1} and import the model again.</source>
            <translation>Retirez ce dossier de {1} et importez de nouveau le modèle.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/open_analysis.py" />
            <source>Remove {1}, or run the analysis again.</source>
            <translation>Retirez {1}, ou refaites l'analyse.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/evaluation/overlap.py" />
            <source>Resample neither by hand: evaluate label maps that were made for one scan.</source>
            <translation>N'en rééchantillonnez aucune à la main : évaluez des cartes d'étiquettes faites pour une même acquisition.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/provenance_file.py" />
            <source>Research use only. Not a medical device.</source>
            <translation>Réservé à la recherche. N'est pas un dispositif médical.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/rtstruct.py" />
            <source>Research use only. Not for planning treatment.</source>
            <translation>Réservé à la recherche. Pas pour planifier un traitement.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/restore.py" />
            <source>Restore into a new or an empty folder.</source>
            <translation>Restaurez dans un dossier nouveau ou vide.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/check_library.py" />
            <source>Restore the library from a backup, or delete the scan and import it again.</source>
            <translation>Restaurez la bibliothèque à partir d'une sauvegarde, ou supprimez l'acquisition et importez-la de nouveau.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/library_key.py" />
            <source>Restore the library from a backup, or give its key.</source>
            <translation>Restaurez la bibliothèque à partir d'une sauvegarde, ou donnez sa clé.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/open_library_scan.py" />
            <location filename="../../legseg_desktop/services/stored_files.py" />
            <source>Restore the library from a backup.</source>
            <translation>Restaurez la bibliothèque à partir d'une sauvegarde.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/notes.py" />
            <source>Right and left seem to be exchanged at one of the visits, since each leg fits the other one better, turned over: check the sides before you read the change.</source>
            <translation>La droite et la gauche semblent échangées à l'une des visites, car chaque jambe correspond mieux à l'autre, retournée : vérifiez les côtés avant de lire le changement.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/bring_labels.py" />
            <source>Right and left seem to be exchanged here or at {1}: each leg fits the other one better, turned over.</source>
            <translation>La droite et la gauche semblent échangées ici ou à {1} : chaque jambe s'ajuste mieux à l'autre, en miroir.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/database.py" />
            <source>Run 'legseg library check', and restore the library from a backup.</source>
            <translation>Lancez « legseg library check », et restaurez la bibliothèque à partir d'une sauvegarde.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/backup.py" />
            <source>Run 'legseg library check': it says which one, and what to do.</source>
            <translation>Lancez « legseg library check » : il dit lequel, et que faire.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/csv_table.py" />
            <location filename="../../legseg_desktop/services/provenance_file.py" />
            <source>Run the analysis again.</source>
            <translation>Refaites l'analyse.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/itksnap_labels.py" />
            <source>Save it anew in ITK-SNAP, with its labels.</source>
            <translation>Enregistrez-le de nouveau dans ITK-SNAP, avec ses étiquettes.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/small_text.py" />
            <source>Save it as text in UTF-8.</source>
            <translation>Enregistrez-le en texte UTF-8.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/file_commands.py" />
            <source>Save them with Ctrl+S, then add the analysis.</source>
            <translation>Enregistrez-les avec Ctrl+S, puis ajoutez l'analyse.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/save_revision.py" />
            <source>Save them with the scan they show.</source>
            <translation>Enregistrez-les avec l'acquisition qu'elles montrent.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/save_revision.py" />
            <source>Saved</source>
            <translation>Enregistré</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/save_revision.py" />
            <source>Saving</source>
            <translation>Enregistrement</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_dicom.py" />
            <source>Say so with --made-by automatic, semiautomatic or manual.</source>
            <translation>Dites-le avec --made-by automatic, semiautomatic ou manual.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/import_into_library.py" />
            <source>Say what the images show, or export the series of the Dixon sequence.</source>
            <translation>Indiquez ce que montrent les images, ou exportez les séries de la séquence Dixon.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/open_analysis.py" />
            <source>Say where the images are, or analyse the scan again.</source>
            <translation>Indiquez où sont les images, ou analysez de nouveau l'acquisition.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/simulation/cohort.py" />
            <location filename="../../inference_engine/simulation/true_images.py" />
            <source>Scanning</source>
            <translation>Acquisition</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/diagnose_runtimes.py" />
            <source>Scans are segmented by {1}.</source>
            <translation>Les acquisitions sont segmentées par {1}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/resampling.py" />
            <source>Scores and scan do not run along the same axes.</source>
            <translation>Les scores et l'acquisition ne suivent pas les mêmes axes.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/resampling.py" />
            <location filename="../../inference_engine/segmentation/muscle_evidence.py" />
            <source>Scores of shape {1} do not fit {2}.</source>
            <translation>Des scores de forme {1} ne conviennent pas à {2}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/anatomy/label_table.py" />
            <source>See resources/labels/legseg18.toml for the format.</source>
            <translation>Voyez resources/labels/legseg18.toml pour le format.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/import_dicom.py" />
            <source>See what is there with --list, and export the series of the Dixon sequence.</source>
            <translation>Voyez ce qu'il y a avec --list, et exportez les séries de la séquence Dixon.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/compare_in_library.py" />
            <source>Segment another visit first.</source>
            <translation>Segmentez d'abord une autre visite.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/bring_labels.py" />
            <source>Segment one in the library, or open one of the same name beside this one.</source>
            <translation>Segmentez-en une dans la bibliothèque, ou ouvrez-en une du même nom à côté de celle-ci.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/resampling.py" />
            <location filename="../../inference_engine/network/inference_job.py" />
            <source>Segment the scan again.</source>
            <translation>Segmentez de nouveau l'acquisition.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/engine.py" />
            <source>Segmentation done</source>
            <translation>Segmentation terminée</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/leg_labels.py" />
            <source>Segmenting the {1}{2}</source>
            <translation>Segmentation : {1}{2}</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat_separation/separate_echoes.py" />
            <source>Separated</source>
            <translation>Séparé</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat_separation/separate_echoes.py" />
            <location filename="../../legseg_desktop/services/separate_water_fat.py" />
            <source>Separating water and fat</source>
            <translation>Séparation de l'eau et de la graisse</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/grouping.py" />
            <source>Series {1} ({2}) and series {3} ({4}) lie on different grids: {5} and {6}. All images of a scan must come from one acquisition.</source>
            <translation>La série {1} ({2}) et la série {3} ({4}) sont sur des grilles différentes : {5} et {6}. Toutes les images doivent venir d'une même acquisition.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/grouping.py" />
            <source>Series {1} ({2}) has no {3} image beside it. Export all series of the Dixon sequence.</source>
            <translation>Il manque l'image ({3}) à côté de la série {1} ({2}). Exportez toutes les séries de la séquence Dixon.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/grouping.py" />
            <source>Series {1} ({2}): {3}</source>
            <translation>Série {1} ({2}) : {3}</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/grouping.py" />
            <source>Series {1} and series {2} both claim to be the {3} image of one scan; series {4} was taken, because {5}. If series {6} shows something else, give it its role; if it belongs to another scan, export that scan's other images, too.</source>
            <translation>La série {1} et la série {2} se disent toutes deux l'image ({3}) d'une même acquisition ; la série {4} a été prise. Raison : {5}. Si la série {6} montre autre chose, donnez-lui son rôle ; si elle appartient à une autre acquisition, exportez aussi les autres images de celle-ci.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/child_process.py" />
            <source>Set TMPDIR to a folder that can be written.</source>
            <translation>Donnez à TMPDIR un dossier où l'on peut écrire.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/library_key.py" />
            <source>Set up a keyring (such as GNOME Keyring), or don't encrypt the library.</source>
            <translation>Installez un trousseau (par exemple GNOME Keyring), ou ne chiffrez pas la bibliothèque.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/scan_rows.py" />
            <source>Show the list again.</source>
            <translation>Affichez de nouveau la liste.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/simulation/cohort.py" />
            <source>Simulated</source>
            <translation>Simulé</translation>
        </message>
        <message>
            <location filename="../../inference_engine/simulation/true_images.py" />
            <source>Simulating a leg</source>
            <translation>Simulation d'une jambe</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/run_demo.py" />
            <source>Simulating a patient</source>
            <translation>Simulation d'un patient</translation>
        </message>
        <message>
            <location filename="../../inference_engine/simulation/cohort.py" />
            <source>Simulating visit {1} of {2}</source>
            <translation>Simulation de la visite {1} sur {2}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_formats.py" />
            <source>Slicer segmentation</source>
            <translation>Segmentation Slicer</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/roles.py" />
            <source>So does the series' name.</source>
            <translation>Le nom de la série aussi.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/check_library.py" />
            <source>Something is left of work that was interrupted.</source>
            <translation>Il reste quelque chose d'un travail interrompu.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/stitching.py" />
            <source>Stacks {1} and {2} from below</source>
            <translation>Les piles {1} et {2} depuis le bas</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/inference_job.py" />
            <location filename="../../inference_engine/network/running_worker.py" />
            <source>Starting the segmentation</source>
            <translation>Démarrage de la segmentation</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/stitching.py" />
            <source>Stitched</source>
            <translation>Assemblé</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/stitching.py" />
            <source>Stitching</source>
            <translation>Assemblage</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat.py" />
            <source>Subcutaneous fat{1} is dark in the fat image: {2}</source>
            <translation>La graisse sous-cutanée{1} est sombre dans l'image de graisse : {2}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/diagnose.py" />
            <source>System libraries are missing, so the window may not open. Install these Debian packages: {1}.</source>
            <translation>Des bibliothèques du système manquent, la fenêtre risque de ne pas s'ouvrir. Installez ces paquets Debian : {1}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/model_labels.py" />
            <source>Take 'Back to how it was opened' in the menu Muscle.</source>
            <translation>Prenez 'Revenir à l'état d'ouverture' dans le menu Muscle.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/restore.py" />
            <source>Take an earlier backup.</source>
            <translation>Prenez une sauvegarde antérieure.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/import_dicom.py" />
            <source>Text that is burnt into pixels is not looked for.</source>
            <translation>Le texte incrusté dans les pixels n'est pas recherché.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/read_header.py" />
            <source>The DICOMDIR can't be read.</source>
            <translation>Le DICOMDIR ne peut pas être lu.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/add_analysis.py" />
            <source>The analysis doesn't say whose it is.</source>
            <translation>L'analyse ne dit pas de qui elle est.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/find_files.py" />
            <source>The archive holds more than any scan does.</source>
            <translation>L'archive contient plus qu'aucune acquisition.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/find_files.py" />
            <source>The archive is encrypted.</source>
            <translation>L'archive est chiffrée.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/find_files.py" />
            <source>The archive {1} can't be unpacked: {2}.</source>
            <translation>L'archive {1} ne peut pas être décompressée : {2}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/find_files.py" />
            <source>The archive {1} is damaged or packed in an unknown way.</source>
            <translation>L'archive {1} est endommagée ou compressée d'une façon inconnue.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/backup.py" />
            <source>The backup can't be written: {1}.</source>
            <translation>La sauvegarde ne peut pas être écrite : {1}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/restore.py" />
            <source>The backup was made by a newer version of LegSeg.</source>
            <translation>La sauvegarde a été faite par une version plus récente de LegSeg.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/backup.py" />
            <source>The backup would lie in the library itself.</source>
            <translation>La sauvegarde se trouverait dans la bibliothèque elle-même.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/calibration.py" />
            <source>The calibration of the model '{1}' is damaged.</source>
            <translation>L'étalonnage du modèle « {1} » est endommagé.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/line_modes.py" />
            <source>The chosen muscle isn't there.</source>
            <translation>Le muscle choisi n'est pas là.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/options.py" />
            <source>The correction for T1 has a time or a flip angle that no sequence has.</source>
            <translation>La correction du T1 a un temps ou un angle de bascule qu'aucune séquence n'a.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/check_library.py" />
            <source>The database names a file of {1} outside the library.</source>
            <translation>La base de données nomme un fichier de {1} hors de la bibliothèque.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_commands.py" />
            <source>The day of a visit is a whole number.</source>
            <translation>Le jour d'une visite est un nombre entier.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/patient_values.py" />
            <source>The days since the first visit can't be right.</source>
            <translation>Les jours depuis la première visite ne peuvent pas être justes.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/onnx_predictor.py" />
            <source>The device '{1}' can't be used: ONNX Runtime finds no such device.</source>
            <translation>L'appareil « {1} » ne peut pas être utilisé : ONNX Runtime ne trouve aucun appareil de ce nom.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/openvino_predictor.py" />
            <source>The device '{1}' can't be used: OpenVINO finds no such device.</source>
            <translation>L'appareil « {1} » ne peut pas être utilisé : OpenVINO ne trouve aucun appareil de ce nom.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/keras_predictor.py" />
            <source>The device '{1}' can't be used: TensorFlow finds no such device.</source>
            <translation>L'appareil « {1} » ne peut pas être utilisé : TensorFlow ne trouve aucun appareil de ce nom.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/runtime_choice.py" />
            <source>The device '{1}' can't be used: {2} {3} no such device.</source>
            <translation>L'appareil « {1} » ne peut pas être utilisé : {2} {3} aucun appareil de ce nom.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/openvino_predictor.py" />
            <source>The device '{1}' doesn't compute in {2}.</source>
            <translation>L'appareil « {1} » ne calcule pas en {2}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat_separation/echo_model.py" />
            <source>The echo times don't rise from above 0 to at most 100 ms.</source>
            <translation>Les temps d'écho ne croissent pas d'une valeur au-dessus de 0 à 100 ms au plus.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat_separation/separate_echoes.py" />
            <source>The echoes are empty: every voxel is zero.</source>
            <translation>Les échos sont vides : chaque voxel est nul.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/stroke_modes.py" />
            <source>The edge brush began outside the image.</source>
            <translation>Le pinceau de bord a commencé hors de l'image.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/editing/journal_recovery.py" />
            <source>The edit can't be brought back; begin again from the last revision.</source>
            <translation>La correction ne peut pas être reprise ; recommencez à partir de la dernière révision.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/separate_dicom_echoes.py" />
            <source>The export holds no echoes, but Dixon images that are separated already.</source>
            <translation>L'export ne contient pas d'échos, mais des images Dixon déjà séparées.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/separate_dicom_echoes.py" />
            <source>The export holds no echoes: no series has magnitude and phase at several echo times.</source>
            <translation>L'export ne contient pas d'échos : aucune série n'a module et phase à plusieurs temps d'écho.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/notes.py" />
            <source>The fat fraction was estimated in different ways: the change may come from that.</source>
            <translation>La fraction graisseuse a été estimée de différentes façons : la variation peut en venir.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/separate_water_fat.py" />
            <source>The field strength is needed: it says how far fat precesses from water.</source>
            <translation>L'intensité du champ est nécessaire : elle dit de combien la graisse précesse par rapport à l'eau.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/library_key.py" />
            <source>The file that names the library's key can't be read.</source>
            <translation>Le fichier qui nomme la clé de la bibliothèque ne peut pas être lu.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti_image.py" />
            <source>The file {1} does not exist.</source>
            <translation>Le fichier {1} n'existe pas.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/weights.py" />
            <source>The file {1} of the model '{2}' is missing or can't be read.</source>
            <translation>Le fichier {1} du modèle « {2} » manque ou ne peut pas être lu.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/weights.py" />
            <source>The file {1} of the model '{2}' is not the one it was published with: its SHA-256 differs.</source>
            <translation>Le fichier {1} du modèle « {2} » n'est pas celui avec lequel il a été publié : son SHA-256 diffère.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/bids_dialects.py" />
            <source>The folder holds more files than any data set.</source>
            <translation>Le dossier contient plus de fichiers qu'aucun jeu de données.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/find_files.py" />
            <source>The folder holds only links to other places, and links are not followed.</source>
            <translation>Le dossier ne contient que des liens vers d'autres endroits, et les liens ne sont pas suivis.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/open_folder.py" />
            <location filename="../../legseg_desktop/storage/restore.py" />
            <source>The folder isn't empty.</source>
            <translation>Le dossier n'est pas vide.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/atomic_file.py" />
            <location filename="../../legseg_desktop/paths.py" />
            <source>The folder {1} can't be made: {2}.</source>
            <translation>Le dossier {1} ne peut pas être créé : {2}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/session.py" />
            <source>The folder {1} holds no analysis.</source>
            <translation>Le dossier {1} ne contient pas d'analyse.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/migrate.py" />
            <source>The folder's database is not a library of LegSeg.</source>
            <translation>La base de données du dossier n'est pas une bibliothèque de LegSeg.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/diagnose.py" />
            <source>The graphics card is not used: neither TensorFlow nor ONNX Runtime finds its libraries (CUDA or DirectML).</source>
            <translation>La carte graphique n'est pas utilisée : ni TensorFlow ni ONNX Runtime ne trouve ses bibliothèques (CUDA ou DirectML).</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/roles.py" />
            <source>The header calls it a {1} image.</source>
            <translation>L'en-tête l'appelle image de : {1}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/geometry.py" />
            <source>The image has shape {1}, not three axes with voxels.</source>
            <translation>L'image a la forme {1}, et non trois axes avec des voxels.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/roles.py" />
            <source>The image type counts: the scanner writes it, and a name may be typed, or left over from another series.</source>
            <translation>Le type d'image l'emporte : l'appareil l'écrit, alors qu'un nom peut être tapé, ou resté d'une autre série.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/roles.py" />
            <source>The image type says {1}.</source>
            <translation>Le type d'image dit {1}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/geometry.py" />
            <source>The image's position in space is not a finite 4 x 4 matrix.</source>
            <translation>La position de l'image dans l'espace n'est pas une matrice 4 x 4 finie.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/geometry.py" />
            <source>The image's voxels have no volume, or a size that no scan has.</source>
            <translation>Les voxels de l'image n'ont pas de volume, ou une taille qu'aucune acquisition n'a.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/evaluation/agreement.py" />
            <source>The images and the label maps don't lie on the same grid.</source>
            <translation>Les images et les cartes d'étiquettes ne sont pas sur la même grille.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/signal_checks.py" />
            <source>The images are noisy (signal to noise about {1}): borders and fat fractions are less sure, check the outlines.</source>
            <translation>Les images sont bruitées (rapport signal sur bruit d'environ {1}) : les limites et les fractions graisseuses sont moins sûres ; vérifiez les contours.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/engine.py" />
            <source>The images can't be written to the folder for temporary files.</source>
            <translation>Les images ne peuvent pas être écrites dans le dossier des fichiers temporaires.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/field_of_view_checks.py" />
            <source>The images cover only {1} mm of the leg in {2} slice{3}: muscles may be mistaken for others, {4}.</source>
            <translation>Les images ne couvrent que {1} mm de la jambe en {2} coupe(s) : des muscles peuvent être confondus, {4}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/field_of_view_checks.py" />
            <source>The images cut the body at the {1}: muscles there have the numbers of the part in view.</source>
            <translation>Les images coupent le corps ({1}) : les muscles y ont les chiffres de la partie vue.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/notes.py" />
            <source>The images hold different parts of the muscle at the visits: the change may come from that.</source>
            <translation>Les images montrent des parties différentes du muscle aux visites : la variation peut en venir.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/dixon.py" />
            <source>The images hold much negative signal, which a magnitude image can't have and which counts as none: fat fractions may be wrong.</source>
            <translation>Les images contiennent beaucoup de signal négatif, qu'une image de module ne peut pas avoir et qui compte pour nul : les fractions graisseuses peuvent être fausses.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/import_run.py" />
            <source>The images of {1}, {2}, are in the export twice: they were imported once.</source>
            <translation>Les images de {1}, {2}, sont deux fois dans l'export : elles ont été importées une fois.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/field_of_view_checks.py" />
            <source>The images show only {1} mm across a leg, less than a thigh: {2}.</source>
            <translation>Les images ne montrent que {1} mm en travers d'une jambe, moins qu'une cuisse : {2}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/installed_models.py" />
            <source>The imported model in {1} can't be used: {2}</source>
            <translation>Le modèle importé dans {1} ne peut pas être utilisé : {2}</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/dixon.py" />
            <source>The in-phase image is nowhere brighter than the opposed-phase image.</source>
            <translation>L'image en phase n'est nulle part plus claire que l'image en opposition de phase.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/editing/journal_recovery.py" />
            <source>The journal of the edit belongs to other labels.</source>
            <translation>Le journal de la correction appartient à d'autres étiquettes.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/editing/journal.py" />
            <source>The journal of the edit can't be made: {1}.</source>
            <translation>Le journal de la correction ne peut pas être créé : {1}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/editing/journal_recovery.py" />
            <source>The journal of the edit can't be read: {1}.</source>
            <translation>Le journal de la correction ne peut pas être lu : {1}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/editing/journal_recovery.py" />
            <source>The journal of the edit can't be written: {1}.</source>
            <translation>Le journal de la correction ne peut pas être écrit : {1}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/editing/journal_recovery.py" />
            <source>The journal of the edit is damaged from its beginning.</source>
            <translation>Le journal de la correction est endommagé depuis son début.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/editing/journal_recovery.py" />
            <source>The journal of the edit is damaged; what came after is lost.</source>
            <translation>Le journal de la correction est endommagé ; ce qui suivait est perdu.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/database.py" />
            <source>The key doesn't open the library, or its database is damaged.</source>
            <translation>La clé n'ouvre pas la bibliothèque, ou sa base de données est endommagée.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/muscle_voxels.py" />
            <source>The label map and the images don't lie on the same grid.</source>
            <translation>La carte d'étiquettes et les images ne sont pas sur la même grille.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/label_map.py" />
            <source>The label map has shape {1}, its grid {2}.</source>
            <translation>La carte d'étiquettes a la forme {1}, sa grille {2}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_dicom.py" />
            <source>The label map holds no muscle, and DICOM has no empty segmentation.</source>
            <translation>La carte d'étiquettes ne contient aucun muscle, et DICOM n'a pas de segmentation vide.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/anatomy/label_table.py" />
            <source>The label map holds values that the label table '{1}' lacks: {2}{3}.</source>
            <translation>La carte d'étiquettes contient des valeurs absentes de la table d'étiquettes « {1} » : {2}{3}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_formats.py" />
            <source>The label map, and a file that names its values.</source>
            <translation>La carte d'étiquettes, et un fichier qui nomme ses valeurs.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/femur_shaft.py" />
            <source>The label table doesn't tell right from left.</source>
            <translation>La table d'étiquettes ne distingue pas la droite de la gauche.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/anatomy/label_table.py" />
            <source>The label table {1} can't be read: {2}.</source>
            <translation>La table d'étiquettes {1} ne peut pas être lue : {2}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/anatomy/label_table.py" />
            <source>The label table {1} does not exist.</source>
            <translation>La table d'étiquettes {1} n'existe pas.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/anatomy/label_table.py" />
            <source>The label table {1} is malformed: {2}.</source>
            <translation>La table d'étiquettes {1} est mal formée : {2}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/anatomy/label_table.py" />
            <source>The label table {1} is not a text file.</source>
            <translation>La table d'étiquettes {1} n'est pas un fichier texte.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/editing/edit_measures.py" />
            <source>The labels and the images don't have one shape.</source>
            <translation>Les étiquettes et les images n'ont pas la même forme.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/save_revision.py" />
            <source>The labels don't lie on the grid of the scan.</source>
            <translation>Les étiquettes ne sont pas sur la grille de l'acquisition.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/open_library_scan.py" />
            <source>The labels don't lie on the grid of their scan.</source>
            <translation>Les étiquettes ne sont pas sur la grille de leur acquisition.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/propagate_labels.py" />
            <source>The labels of the other visit stand for other muscles.</source>
            <translation>Les étiquettes de l'autre visite désignent d'autres muscles.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/stored_files.py" />
            <source>The labels of this revision are missing.</source>
            <translation>Les étiquettes de cette révision manquent.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/add_analysis.py" />
            <source>The labels were given, not made by a model here.</source>
            <translation>Les étiquettes ont été fournies, non faites ici par un modèle.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/add_revision.py" />
            <source>The labels were made from a revision of another scan.</source>
            <translation>Les étiquettes ont été faites à partir d'une révision d'une autre acquisition.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/visit_summary.py" />
            <source>The largest is {1} in the {2}{3} ({4} to {5} %).</source>
            <translation>La plus grande est de {1} : {3} {2}({4} à {5} %).</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/editing/journal.py" />
            <source>The last changes can't be kept on disk: {1}. Make room on the disk, or save now; editing goes on.</source>
            <translation>Les dernières modifications ne peuvent pas être gardées sur le disque : {1}. Faites de la place, ou enregistrez maintenant ; la correction continue.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/field_of_view_checks.py" />
            <source>The leg grows thinner upwards: the scan may not show a thigh, or its orientation is written wrongly; check that head and feet are where the viewer says.</source>
            <translation>La jambe s'amincit vers le haut : l'acquisition ne montre peut-être pas une cuisse, ou son orientation est mal indiquée ; vérifiez que la tête et les pieds sont là où la visionneuse les montre.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat_exchange.py" />
            <source>The legs can't be told apart in this scan.</source>
            <translation>Les jambes ne peuvent pas être distinguées dans cette acquisition.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/notes.py" />
            <source>The legs don't lie well over one another: look at the checkerboard before you read the change.</source>
            <translation>Les jambes se superposent mal : regardez le damier avant de lire la variation.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/exchange_commands.py" />
            <source>The library can't be changed: it is open for reading only.</source>
            <translation>La bibliothèque ne peut pas être modifiée : elle est ouverte en lecture seule.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/migrate.py" />
            <location filename="../../legseg_desktop/storage/open_folder.py" />
            <source>The library can't be made: {1}.</source>
            <translation>La bibliothèque ne peut pas être créée : {1}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/restore.py" />
            <source>The library can't be restored: {1}.</source>
            <translation>La bibliothèque ne peut pas être restaurée : {1}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/database.py" />
            <source>The library can't be written.</source>
            <translation>La bibliothèque ne peut pas être écrite.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/database.py" />
            <source>The library can't be written: its disk is full or failing.</source>
            <translation>La bibliothèque ne peut pas être écrite : son disque est plein ou défaillant.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/file_store.py" />
            <source>The library can't be written: {1}.</source>
            <translation>La bibliothèque ne peut pas être écrite : {1}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/backup.py" />
            <source>The library changed too often while it was backed up.</source>
            <translation>La bibliothèque a changé trop souvent pendant la sauvegarde.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/check_library.py" />
            <source>The library doesn't know what lies here.</source>
            <translation>La bibliothèque ne sait pas ce qui se trouve ici.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/library_key.py" />
            <source>The library is encrypted, and its key is not in the keyring of this account.</source>
            <translation>La bibliothèque est chiffrée, et sa clé n'est pas dans le trousseau de ce compte.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/library_key.py" />
            <source>The library is encrypted.</source>
            <translation>La bibliothèque est chiffrée.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_files.py" />
            <source>The library is in use: something runs or waits.</source>
            <translation>La bibliothèque est en cours d'utilisation : quelque chose tourne ou attend.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/database.py" />
            <source>The library is open for reading only.</source>
            <translation>La bibliothèque est ouverte en lecture seule.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/library_lock.py" />
            <source>The library is open in another window.</source>
            <translation>La bibliothèque est ouverte dans une autre fenêtre.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/file_commands.py" />
            <source>The library is open read-only: nothing can be imported into it.</source>
            <translation>La bibliothèque est ouverte en lecture seule : rien ne peut y être importé.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_session.py" />
            <source>The library isn't open.</source>
            <translation>La bibliothèque n'est pas ouverte.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/library_layout.py" />
            <source>The library names a file outside its own folder.</source>
            <translation>La bibliothèque nomme un fichier hors de son propre dossier.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/migrate.py" />
            <source>The library was made by a newer version of LegSeg.</source>
            <translation>La bibliothèque a été faite par une version plus récente de LegSeg.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/migrate.py" />
            <source>The library was made by an older version of LegSeg and must be renewed first.</source>
            <translation>La bibliothèque a été faite par une version plus ancienne de LegSeg et doit d'abord être renouvelée.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/migrate.py" />
            <source>The library's database can't be copied: {1}.</source>
            <translation>La base de données de la bibliothèque ne peut pas être copiée : {1}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/database.py" />
            <source>The library's database can't be opened.</source>
            <translation>La base de données de la bibliothèque ne peut pas être ouverte.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/database.py" />
            <source>The library's database can't be read.</source>
            <translation>La base de données de la bibliothèque ne peut pas être lue.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/check_library.py" />
            <location filename="../../legseg_desktop/storage/database.py" />
            <source>The library's database is damaged.</source>
            <translation>La base de données de la bibliothèque est endommagée.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/library_lock.py" />
            <source>The library's folder can't be written to: {1}.</source>
            <translation>On ne peut pas écrire dans le dossier de la bibliothèque : {1}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/options.py" />
            <source>The limit of functional muscle can't be used.</source>
            <translation>La limite du muscle fonctionnel ne peut pas être utilisée.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/options.py" />
            <source>The limits of the fat fraction can't be used.</source>
            <translation>Les limites de la fraction graisseuse ne peuvent pas être utilisées.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/model_spec.py" />
            <source>The list of models can't be read: {1}.</source>
            <translation>La liste des modèles ne peut pas être lue : {1}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/model_spec.py" />
            <source>The list of models is malformed.</source>
            <translation>La liste des modèles est mal formée.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/network_checks.py" />
            <source>The list of models is malformed: the network '{1}' of the model '{2}' {3}.</source>
            <translation>La liste des modèles est mal formée : le réseau « {1} » du modèle « {2} » {3}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/model_spec.py" />
            <source>The list of models is missing.</source>
            <translation>La liste des modèles manque.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/weights.py" />
            <source>The list of models names a file outside its folder for '{1}'.</source>
            <translation>La liste des modèles nomme un fichier hors de son dossier pour « {1} ».</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/options.py" />
            <source>The margin to leave out can't be used.</source>
            <translation>La marge à exclure ne peut pas être utilisée.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/visit_summary.py" />
            <source>The median change is {1} percentage points{2}.</source>
            <translation>La variation médiane est de {1} points de pourcentage{2}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/pipeline.py" />
            <source>The model '{1}' has no networks.</source>
            <translation>Le modèle « {1} » n'a pas de réseaux.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/pipeline.py" />
            <source>The model '{1}' has {2} muscles, its label table {3}.</source>
            <translation>Le modèle « {1} » a {2} muscles, sa table d'étiquettes {3}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/weights.py" />
            <source>The model '{1}' lists no weights.</source>
            <translation>Le modèle « {1} » ne liste aucun poids.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/inference_job.py" />
            <source>The model '{1}' was removed while it was used.</source>
            <translation>Le modèle « {1} » a été retiré pendant son utilisation.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/runtimes.py" />
            <location filename="../../inference_engine/segmentation/boundary_refinement.py" />
            <location filename="../../inference_engine/segmentation/leg_labels.py" />
            <location filename="../../inference_engine/segmentation/pipeline.py" />
            <location filename="../../inference_engine/segmentation/slabs.py" />
            <source>The model and its entry in the list of models don't belong together.</source>
            <translation>Le modèle et son entrée dans la liste des modèles ne vont pas ensemble.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/leg_labels.py" />
            <location filename="../../inference_engine/segmentation/slabs.py" />
            <source>The model returned scores of shape {1}, not {2}.</source>
            <translation>Le modèle a renvoyé des scores de forme {1}, et non {2}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/architectures.py" />
            <source>The model's architecture '{1}' is unknown to this version.</source>
            <translation>L'architecture « {1} » du modèle est inconnue de cette version.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/slabs.py" />
            <source>The model's slab {1} is not a multiple of {2}, or not larger than its margins of {3}.</source>
            <translation>La tranche {1} du modèle n'est pas un multiple de {2}, ou n'est pas plus grande que ses marges de {3}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/anatomy/muscle_ranges.py" />
            <source>The muscle ranges {1} can't be read.</source>
            <translation>Les plages des muscles {1} ne peuvent pas être lues.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/arrangement_checks.py" />
            <source>The muscles lie mirrored, as if right and left were exchanged: check the labels and the orientation of the scan.</source>
            <translation>Les muscles sont en miroir, comme si droite et gauche étaient échangées : vérifiez les étiquettes et l'orientation de l'acquisition.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/find_nifti_images.py" />
            <source>The name says {1}.</source>
            <translation>Le nom dit {1}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/find_nifti_images.py" />
            <source>The name tells no role.</source>
            <translation>Le nom n'indique aucun rôle.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/runtimes.py" />
            <source>The network '{1}' of the model '{2}' takes multiples of {3} voxels, the list of models says of {4}.</source>
            <translation>Le réseau « {1} » du modèle « {2} » accepte des multiples de {3} voxels, la liste des modèles indique {4}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/boundary_refinement.py" />
            <source>The network that refines borders returned scores of shape {1}, not {2}.</source>
            <translation>Le réseau qui affine les contours a renvoyé des scores de forme {1}, et non {2}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/pipeline.py" />
            <source>The networks of the model '{1}' differ in their classes.</source>
            <translation>Les réseaux du modèle « {1} » n'ont pas les mêmes classes.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/diagnose_runtimes.py" />
            <source>The networks take about {1} s for a scan of both thighs ({2} networks of the model {3}); the steps around them come on top.</source>
            <translation>Les réseaux prennent environ {1} s pour une acquisition des deux cuisses ({2} réseaux du modèle {3}) ; les étapes autour s'y ajoutent.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/read_export.py" />
            <source>The only file can't be used.</source>
            <translation>Le seul fichier ne peut pas être utilisé.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/contrast_checks.py" />
            <source>The opposed-phase image is brighter than the in-phase image where they differ.</source>
            <translation>L'image en opposition de phase est plus claire que l'image en phase là où elles diffèrent.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/options.py" />
            <source>The options of measuring can't be read.</source>
            <translation>Les options de mesure ne peuvent pas être lues.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/output_folder.py" />
            <source>The output has no name.</source>
            <translation>La sortie n'a pas de nom.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/viewing/pdf_pages.py" />
            <source>The pages of this PDF can't be drawn.</source>
            <translation>Les pages de ce PDF ne peuvent pas être dessinées.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/phase_scale.py" />
            <source>The phase images don't say in which units they are, and their values fill no known range: the scale was guessed. Compare the fat fraction of subcutaneous fat, which is above 80 %.</source>
            <translation>Les images de phase ne disent pas leur unité, et leurs valeurs ne remplissent aucune plage connue : l'échelle a été devinée. Comparez la fraction graisseuse de la graisse sous-cutanée, qui dépasse 80 %.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/volumes.py" />
            <source>The pixels of series {1} can't be decoded.</source>
            <translation>Les pixels de la série {1} ne peuvent pas être décodés.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/change_patient.py" />
            <source>The pseudonym can't be changed while an import has the table of pseudonyms.</source>
            <translation>Le pseudonyme ne peut pas être changé tant qu'une importation utilise la table des pseudonymes.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/deidentify.py" />
            <location filename="../../legseg_desktop/services/change_patient.py" />
            <source>The pseudonym {1} is another patient's.</source>
            <translation>Le pseudonyme {1} est celui d'un autre patient.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/echoes.py" />
            <source>The real and imaginary images hold no negative value: where their zero lies isn't known.</source>
            <translation>Les images réelle et imaginaire ne contiennent aucune valeur négative : où se trouve leur zéro n'est pas connu.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/repeatability.py" />
            <source>The repeatability of {1} can't be used.</source>
            <translation>La répétabilité de {1} ne peut pas être utilisée.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/report_options.py" />
            <source>The report has no section '{1}'.</source>
            <translation>Le rapport n'a pas de section « {1} ».</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/inference_worker.py" />
            <source>The result can't be written to the folder for temporary files.</source>
            <translation>Le résultat ne peut pas être écrit dans le dossier des fichiers temporaires.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/output_folder.py" />
            <source>The results can't be written to {1}: {2}.</source>
            <translation>Les résultats ne peuvent pas être écrits dans {1} : {2}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/editing/review_marks.py" />
            <source>The review marks of this scan can't be read.</source>
            <translation>Les marques de relecture de cette acquisition ne peuvent pas être lues.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_formats.py" />
            <source>The same in a newer form that few programs read yet.</source>
            <translation>La même chose sous une forme plus récente que peu de programmes lisent encore.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/dixon.py" />
            <source>The scan lacks a pair of images.</source>
            <translation>Il manque une paire d'images à l'acquisition.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom_reference.py" />
            <source>The scan's rows and columns are not at right angles, which DICOM can't express.</source>
            <translation>Les lignes et les colonnes de l'acquisition ne sont pas à angle droit, ce que DICOM ne peut pas exprimer.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/notes.py" />
            <source>The scans have different voxel sizes: the change may come from that.</source>
            <translation>Les acquisitions ont des tailles de voxel différentes : la variation peut en venir.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/running_worker.py" />
            <source>The segmentation process can't be started.</source>
            <translation>Le processus de segmentation ne peut pas être démarré.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/running_worker.py" />
            <source>The segmentation stopped because of an error inside the program.</source>
            <translation>La segmentation s'est arrêtée à cause d'une erreur dans le programme.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/running_worker.py" />
            <source>The segmentation stopped: the computer probably ran out of memory.</source>
            <translation>La segmentation s'est arrêtée : l'ordinateur a sans doute manqué de mémoire.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/running_worker.py" />
            <source>The segmentation was stopped: it gave no sign of life for {1} s.</source>
            <translation>La segmentation a été arrêtée : elle n'a donné aucun signe de vie pendant {1} s.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/roles.py" />
            <source>The series' name says {1} instead.</source>
            <translation>Le nom de la série dit plutôt {1}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/roles.py" />
            <source>The series' name says {1}.</source>
            <translation>Le nom de la série dit {1}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/settings.py" />
            <source>The settings can't be saved: {1}.</source>
            <translation>Les paramètres ne peuvent pas être enregistrés : {1}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/patient_values.py" />
            <source>The sex is none of F, M and O.</source>
            <translation>Le sexe n'est ni F, ni M, ni O.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/series_geometry.py" />
            <source>The slices are not evenly spaced: steps run from {1} to {2} mm.</source>
            <translation>Les coupes ne sont pas régulièrement espacées : les pas vont de {1} à {2} mm.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/series_geometry.py" />
            <source>The slices are shifted against each other in their plane.</source>
            <translation>Les coupes sont décalées les unes par rapport aux autres dans leur plan.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/series_geometry.py" />
            <source>The slices have more pixels than those of any scan.</source>
            <translation>Les coupes ont plus de pixels que celles d'aucune acquisition.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/volumes.py" />
            <source>The slices of series {1} run in {2} different directions. Export the Dixon images, not the localiser.</source>
            <translation>Les coupes de la série {1} vont dans {2} directions différentes. Exportez les images Dixon, pas le localisateur.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/import_sources.py" />
            <source>The slices of this image make no grid.</source>
            <translation>Les coupes de cette image ne forment pas de grille.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/series_geometry.py" />
            <source>The slices' directions are not two unit vectors at right angles.</source>
            <translation>Les directions des coupes ne sont pas deux vecteurs unitaires à angle droit.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/match_source.py" />
            <source>The source doesn't say to which frame of reference it belongs.</source>
            <translation>La source ne dit pas à quel repère (frame of reference) elle appartient.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/match_source.py" />
            <source>The source holds a series on the grid of this scan, but with other images.</source>
            <translation>La source contient une série sur la grille de cette acquisition, mais avec d'autres images.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/match_source.py" />
            <source>The source holds no series on the grid of this scan (a scan of joined stacks has none).</source>
            <translation>La source ne contient aucune série sur la grille de cette acquisition (une acquisition de piles assemblées n'en a pas).</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/stitching.py" />
            <source>The stacks don't have the same images.</source>
            <translation>Les piles n'ont pas les mêmes images.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/stitching.py" />
            <source>The stacks lie in the same place, and their grids differ.</source>
            <translation>Les piles se trouvent au même endroit, et leurs grilles diffèrent.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/stitching_placement.py" />
            <source>The stacks lie in the same place, and their images show no overlap.</source>
            <translation>Les piles se trouvent au même endroit, et leurs images ne montrent aucun recouvrement.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/stitching.py" />
            <source>The stacks' positions are the same, so that their order and overlap were found from the images: lengths along the leg are only as good as that.</source>
            <translation>Les positions des piles sont identiques, si bien que leur ordre et leur recouvrement ont été tirés des images : les longueurs le long de la jambe ne valent pas mieux.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/deidentify.py" />
            <source>The table of pseudonyms can't be read.</source>
            <translation>La table des pseudonymes ne peut pas être lue.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/pseudonym_file.py" />
            <source>The table of pseudonyms can't be read: {1}.</source>
            <translation>La table des pseudonymes ne peut pas être lue : {1}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/pseudonym_file.py" />
            <source>The table of pseudonyms can't be written: {1}.</source>
            <translation>La table des pseudonymes ne peut pas être écrite : {1}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/deidentify.py" />
            <source>The table of pseudonyms knows another patient under the same patient ID.</source>
            <translation>La table des pseudonymes connaît un autre patient sous le même identifiant de patient.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/import_dicom.py" />
            <source>The table of pseudonyms would lie among the de-identified files.</source>
            <translation>La table des pseudonymes se trouverait parmi les fichiers désidentifiés.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/import_into_library.py" />
            <source>The table of pseudonyms would lie in the library.</source>
            <translation>La table des pseudonymes se trouverait dans la bibliothèque.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/repeatability.py" />
            <source>The table of repeatability holds a muscle twice.</source>
            <translation>La table de répétabilité contient un muscle deux fois.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/repeatability.py" />
            <source>The table of repeatability {1} can't be read.</source>
            <translation>La table de répétabilité {1} ne peut pas être lue.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/repeatability.py" />
            <source>The table of repeatability {1} lacks a column or holds a word for a number.</source>
            <translation>Il manque une colonne à la table de répétabilité {1}, ou un mot y tient lieu de nombre.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/csv_table.py" />
            <source>The table {1} can't be read.</source>
            <translation>Le tableau {1} ne peut pas être lu.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/csv_table.py" />
            <source>The table {1} has no column {2}.</source>
            <translation>Le tableau {1} n'a pas de colonne {2}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/csv_table.py" />
            <source>The table {1} is missing.</source>
            <translation>Le tableau {1} manque.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/simulation/shape_model.py" />
            <source>The thigh's shape model {1} can't be read.</source>
            <translation>Le modèle de forme de la cuisse {1} ne peut pas être lu.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/help_commands.py" />
            <source>The tutorial is missing.</source>
            <translation>L'initiation manque.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/contrast_checks.py" />
            <source>The two images are nowhere equally bright, as in-phase and opposed-phase are in muscle: check that both come from one Dixon scan.</source>
            <translation>Les deux images n'ont nulle part la même clarté, comme le sont en phase et opposition de phase dans le muscle : vérifiez que les deux viennent d'une même acquisition Dixon.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/contrast_checks.py" />
            <source>The two images don't complement each other as water and fat do: check that both come from one Dixon scan.</source>
            <translation>Les deux images ne se complètent pas comme l'eau et la graisse : vérifiez que les deux viennent d'une même acquisition Dixon.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/dixon.py" />
            <source>The two images have different shapes, {1} and {2}.</source>
            <translation>Les deux images ont des formes différentes, {1} et {2}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/evaluation/overlap.py" />
            <source>The two label maps don't lie on the same grid.</source>
            <translation>Les deux cartes d'étiquettes ne sont pas sur la même grille.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/notes.py" />
            <source>The visits are not in the order of their dates: read the changes with care.</source>
            <translation>Les visites ne sont pas dans l'ordre de leurs dates : lisez les variations avec prudence.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/visit_registrations.py" />
            <source>The visits are not of one patient.</source>
            <translation>Les visites ne sont pas d'un même patient.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/longitudinal.py" />
            <source>The visits differ in {1}.</source>
            <translation>Les visites diffèrent par {1}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/longitudinal.py" />
            <source>The visits have no muscle and side in common.</source>
            <translation>Les visites n'ont aucun muscle d'un même côté en commun.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/notes.py" />
            <source>The visits see too little of the muscle in common, or a leg couldn't be laid over the first visit's: only whole muscles are compared.</source>
            <translation>Les visites montrent trop peu du muscle en commun, ou une jambe n'a pas pu être superposée à celle de la première visite : seuls des muscles entiers sont comparés.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/compare_analyses.py" />
            <source>The visits were labelled with different label tables.</source>
            <translation>Les visites ont été étiquetées avec des tables d'étiquettes différentes.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/notes.py" />
            <source>The visits were measured with different options: the change may come from that.</source>
            <translation>Les visites ont été mesurées avec des options différentes : la variation peut en venir.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/notes.py" />
            <source>The visits were segmented with different models: the change may come from that.</source>
            <translation>Les visites ont été segmentées avec des modèles différents : la variation peut en venir.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/field_of_view_checks.py" />
            <source>The voxels of {1} x {2} x {3} mm are unlike those the model has learnt from: {4}.</source>
            <translation>Des voxels de {1} x {2} x {3} mm ne ressemblent pas à ceux dont le modèle a appris : {4}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/dixon.py" />
            <source>The water image and the fat image are the same.</source>
            <translation>L'image d'eau et l'image de graisse sont la même.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/contrast_checks.py" />
            <source>The water image and the fat image show the same contrast.</source>
            <translation>L'image d'eau et l'image de graisse montrent le même contraste.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/weights.py" />
            <source>The weights '{1}' hold values that float16 can't store.</source>
            <translation>Les poids « {1} » contiennent des valeurs que float16 ne peut pas stocker.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/weights.py" />
            <source>The weights belong to another network.</source>
            <translation>Les poids appartiennent à un autre réseau.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/weights.py" />
            <source>The weights can't be read.</source>
            <translation>Les poids ne peuvent pas être lus.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/restore.py" />
            <source>The zip file has a password.</source>
            <translation>Le fichier zip a un mot de passe.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/stored_files.py" />
            <source>The {1} file of this scan has changed since it was stored.</source>
            <translation>Le fichier {1} de cette acquisition a changé depuis son rangement.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/fingerprint_scan.py" />
            <source>The {1} image and the {2} image are the same.</source>
            <translation>Deux images sont la même : {1} et {2}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/cross_check.py" />
            <source>The {1} image differs from {2} by {3} % of the signal: check that all images come from one acquisition and have one scale.</source>
            <translation>L'image ({1}) diffère de {2} de {3} % du signal : vérifiez que toutes les images viennent d'une même acquisition et ont la même échelle.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/dixon.py" />
            <source>The {1} image has shape {2}, the scan {3}.</source>
            <translation>L'image ({1}) a la forme {2}, l'acquisition {3}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/dixon.py" />
            <source>The {1} image holds values that are not numbers.</source>
            <translation>L'image ({1}) contient des valeurs qui ne sont pas des nombres.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/dixon.py" />
            <location filename="../../legseg_desktop/services/fingerprint_scan.py" />
            <source>The {1} image is empty: every voxel is zero.</source>
            <translation>L'image ({1}) est vide : chaque voxel est nul.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/editing/edit_rules.py" />
            <source>The {1} is locked.</source>
            <translation>Le muscle {1} est verrouillé.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/scan_rows.py" />
            <source>The {1} is not in the library, or no longer.</source>
            <translation>Pas ou plus dans la bibliothèque : {1}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/bring_labels.py" />
            <source>The {1} leg fits badly over that of {2}.</source>
            <translation>La jambe ({1}) s'ajuste mal à celle de {2}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/label_propagation.py" />
            <source>The {1} leg is not in view at the other visit.</source>
            <translation>La jambe ({1}) n'est pas dans le champ à l'autre visite.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/visit_registration.py" />
            <source>The {1} leg is not in view at {2}.</source>
            <translation>La jambe ({1}) n'est pas dans le champ à {2}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/bids_dialects.py" />
            <source>The {1} no role. Say which is water, fat, in-phase or opposed-phase.</source>
            <translation>Sans rôle : {1}. Indiquez ce qui est eau, graisse, en phase ou opposition de phase.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/piece_checks.py" />
            <source>The {1} was found in parts with {2} mm between them</source>
            <translation>Le muscle {1} a été trouvé en parties séparées de {2} mm</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/piece_checks.py" />
            <source>The {1} was seen in two places of {2} and {3} mL, and the second was dropped</source>
            <translation>Le muscle {1} a été vu à deux endroits de {2} et {3} mL, et le second a été écarté</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/piece_checks.py" />
            <source>The {1} was seen in {2} pieces</source>
            <translation>Le muscle {1} a été vu en {2} morceaux</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/small_text.py" />
            <source>The {1} {2} can't be read: {3}.</source>
            <translation>{1} {2} ne peut pas être lu : {3}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/small_text.py" />
            <source>The {1} {2} does not exist.</source>
            <translation>{1} {2} n'existe pas.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/volume_checks.py" />
            <source>The {1} {2} is much {3} than in any simulated leg: check its outline.</source>
            <translation>Muscle {2} {1} : beaucoup {3} que dans toute jambe simulée ; vérifiez son contour.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/small_text.py" />
            <source>The {1} {2} is not a text file of a few lines.</source>
            <translation>{1} {2} n'est pas un fichier texte de quelques lignes.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/small_text.py" />
            <source>The {1} {2} is not a text file.</source>
            <translation>{1} {2} n'est pas un fichier texte.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/volume_checks.py" />
            <source>The {1} {2} is {3} times as large as the {4} one: check both outlines and the field of view.</source>
            <translation>Muscle {2} {1} : {3} fois plus grand que l'autre ({4}) ; vérifiez les deux contours et le champ de vue.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/label_propagation.py" />
            <source>The {1} {2} not fit over the other visit's.</source>
            <translation>La jambe ({1}) ne s'ajuste pas à celle de l'autre visite ({2}).</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/arrangement_checks.py" />
            <source>The {1} {2} {3}: check its outline.</source>
            <translation>Muscle {2} {1} : {3} ; vérifiez son contour.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/coverage.py" />
            <source>The {1}{2} was not found, though its place is in view: look for it.</source>
            <translation>Muscle {2} {1}: non trouvé, bien que sa place soit dans le champ ; cherchez-le.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/coverage.py" />
            <source>The {1}{2} {3}: its numbers are those of the part in view.</source>
            <translation>Muscle {2} {1}: {3} ; ses chiffres sont ceux de la partie vue.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/bids_dialects.py" />
            <source>There are echoes only. Make water and fat of them with 'legseg separate'.</source>
            <translation>Il n'y a que des échos. Faites-en de l'eau et de la graisse avec « legseg separate ».</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/installed_models.py" />
            <source>There are several versions of the model '{1}'.</source>
            <translation>Il y a plusieurs versions du modèle « {1} ».</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/open_folder.py" />
            <source>There is a library in this folder already.</source>
            <translation>Il y a déjà une bibliothèque dans ce dossier.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/bids_dialects.py" />
            <source>There is neither water and fat nor in-phase and opposed-phase. Add the images from which the maps were made.</source>
            <translation>Il n'y a ni eau et graisse, ni en phase et opposition de phase. Ajoutez les images dont les cartes ont été tirées.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/stroke_modes.py" />
            <source>There is no border between two muscles under the brush.</source>
            <translation>Il n'y a pas de limite entre deux muscles sous le pinceau.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/options.py" />
            <source>There is no device called '{1}'.</source>
            <translation>Il n'y a pas d'appareil nommé « {1} ».</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/read_export.py" />
            <source>There is no file to import.</source>
            <translation>Il n'y a aucun fichier à importer.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_formats.py" />
            <source>There is no format '{1}'.</source>
            <translation>Il n'y a pas de format « {1} ».</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/model_spec.py" />
            <location filename="../../legseg_desktop/services/installed_models.py" />
            <source>There is no model called '{1}'.</source>
            <translation>Il n'y a pas de modèle nommé « {1} ».</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/model_spec.py" />
            <source>There is no model for {1} infiltration.</source>
            <translation>Il n'y a pas de modèle pour l'infiltration {1}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/compare_in_library.py" />
            <source>There is no patient {1} in the library.</source>
            <translation>Il n'y a pas de patient {1} dans la bibliothèque.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/femur_shaft.py" />
            <source>There is no vastus that shows where to look for the femur.</source>
            <translation>Il n'y a pas de vaste qui montre où chercher le fémur.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/options.py" />
            <source>There is no {1} called '{2}'.</source>
            <translation>« {2} » n'existe pas ({1}).</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/bids_dialects.py" />
            <source>There is no {1} image beside {2}. Add it, named like this one.</source>
            <translation>Il manque l'image ({1}) à côté de {2}. Ajoutez-la, nommée comme celle-ci.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/restore.py" />
            <source>There is not enough room for the library.</source>
            <translation>Il n'y a pas assez de place pour la bibliothèque.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/simulate_cohort.py" />
            <source>There must be at least one subject and one visit, and the seed can't be negative.</source>
            <translation>Il faut au moins un sujet et une visite, et la graine ne peut pas être négative.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/model_labels.py" />
            <source>These labels don't go back to a model's: they were given, or drawn by hand.</source>
            <translation>Ces étiquettes ne remontent à aucun modèle : elles ont été données ou dessinées à la main.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/viewer/surface_scene.py" />
            <source>This computer can't draw in 3D.</source>
            <translation>Cet ordinateur ne peut pas dessiner en 3D.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/file_commands.py" />
            <source>This computer has no program that shows PDF files.</source>
            <translation>Cet ordinateur n'a aucun programme qui affiche les fichiers PDF.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/library_key.py" />
            <source>This computer offers no keyring in which the library's key could be kept.</source>
            <translation>Cet ordinateur n'offre pas de trousseau où garder la clé de la bibliothèque.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/plausibility.py" />
            <source>This does not look like a thigh: {1}. Check that the right scan was chosen; the numbers may mean nothing.</source>
            <translation>Cela ne ressemble pas à une cuisse : {1}. Vérifiez que la bonne acquisition a été choisie ; les chiffres ne veulent peut-être rien dire.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/restore.py" />
            <source>This is no backup of a library, or it is damaged.</source>
            <translation>Ce n'est pas une sauvegarde de bibliothèque, ou elle est endommagée.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/library_key.py" />
            <source>This is no key of a library.</source>
            <translation>Ce n'est pas une clé de bibliothèque.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/muscle_menu.py" />
            <source>This muscle has no sides.</source>
            <translation>Ce muscle n'a pas de côtés.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/name_patients.py" />
            <source>This patient is {1} in the table of pseudonyms already, not {2}.</source>
            <translation>Ce patient est déjà {1} dans la table des pseudonymes, et non {2}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/open_library_scan.py" />
            <source>This revision belongs to another scan.</source>
            <translation>Cette révision appartient à une autre acquisition.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/editing/edit_hold.py" />
            <source>This scan is being edited in another window.</source>
            <translation>Cette acquisition est en cours de correction dans une autre fenêtre.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/library_errors.py" />
            <source>This scan is in the library already.</source>
            <translation>Cette acquisition est déjà dans la bibliothèque.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat.py" />
            <source>Three echoes of a volume are needed, not an array of shape {1}.</source>
            <translation>Il faut trois échos d'un volume, et non un tableau de forme {1}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/femur_shaft.py" />
            <source>Too little of the femur's shaft is seen with a closed ring of cortex.</source>
            <translation>Trop peu de la diaphyse fémorale est vu avec un anneau cortical fermé.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/weights.py" />
            <source>Train the model again; the training has diverged.</source>
            <translation>Entraînez de nouveau le modèle ; l'entraînement a divergé.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/backup.py" />
            <source>Try again when it is at rest.</source>
            <translation>Réessayez quand elle est au repos.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/change_patient.py" />
            <source>Try again when the import has ended.</source>
            <translation>Réessayez quand l'importation est terminée.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_session.py" />
            <source>Try again when you need it.</source>
            <translation>Réessayez quand vous en aurez besoin.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/running_worker.py" />
            <source>Try again; if it happens again, choose the processor as the device in the settings.</source>
            <translation>Réessayez ; si cela se reproduit, choisissez le processeur comme appareil dans les paramètres.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/running_worker.py" />
            <source>Try again; if it happens again, send the log file to the developers.</source>
            <translation>Réessayez ; si cela se reproduit, envoyez le fichier journal aux développeurs.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/edit_desk.py" />
            <source>Try it again.</source>
            <translation>Réessayez.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/runtime_trial.py" />
            <source>Trying {1}</source>
            <translation>Essai de {1}</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/series_geometry.py" />
            <source>Two different images lie at the same place.</source>
            <translation>Deux images différentes se trouvent au même endroit.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat_separation/echo_model.py" />
            <source>Two magnitude images can be separated without one.</source>
            <translation>Deux images de module peuvent être séparées sans elle.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/grouping.py" />
            <source>Two patients share one patient ID: their names, birth dates or sexes differ.</source>
            <translation>Deux patients partagent un identifiant : leurs noms, dates de naissance ou sexes diffèrent.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/leg_registration.py" />
            <source>Two visits hold too little of a leg in common to be laid over one another.</source>
            <translation>Deux visites montrent trop peu d'une jambe en commun pour être superposées.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/editing/bring_labels.py" />
            <source>Undo, and check the sides of both visits against their images.</source>
            <translation>Annulez, et vérifiez les côtés des deux visites sur leurs images.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/editing/edit_rules.py" />
            <source>Unlock it first.</source>
            <translation>Déverrouillez-le d'abord.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/editing/edit_rules.py" />
            <source>Unlock it to change it.</source>
            <translation>Déverrouillez-le pour le modifier.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/find_files.py" />
            <source>Unpack it and name one study's folder.</source>
            <translation>Décompressez-la et indiquez le dossier d'une seule étude.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/find_files.py" />
            <source>Unpack it with its password and name the folder.</source>
            <translation>Décompressez-la avec son mot de passe et indiquez le dossier.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/restore.py" />
            <source>Unpack it, and restore the folder.</source>
            <translation>Décompressez-le, et restaurez le dossier.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/find_files.py" />
            <source>Unpacked, the archive takes {1} GB, and the disk for temporary files has {2} GB.</source>
            <translation>Décompressée, l'archive prend {1} Go, et le disque des fichiers temporaires en a {2}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/find_files.py" />
            <source>Unpacking the archive</source>
            <translation>Décompression de l'archive</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/separate_dicom_echoes.py" />
            <source>Use 'legseg import' for it.</source>
            <translation>Utilisez pour cela « legseg import ».</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/slabs.py" />
            <source>Use a model made for this version, or mend the list of models.</source>
            <translation>Utilisez un modèle fait pour cette version, ou corrigez la liste des modèles.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/architectures.py" />
            <source>Use a model made for this version, or update the program.</source>
            <translation>Utilisez un modèle fait pour cette version, ou mettez le programme à jour.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/options.py" />
            <source>Use auto, cpu or gpu:0.</source>
            <translation>Utilisez auto, cpu ou gpu:0.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/orientation.py" />
            <source>Use images of one acquisition.</source>
            <translation>Utilisez des images d'une même acquisition.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/label_map.py" />
            <location filename="../../inference_engine/quantification/muscle_voxels.py" />
            <source>Use the label map that was made for this scan.</source>
            <translation>Utilisez la carte d'étiquettes faite pour cette acquisition.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/editing/edit_measures.py" />
            <source>Use the labels that were made for this scan.</source>
            <translation>Utilisez les étiquettes faites pour cette acquisition.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/deidentify.py" />
            <source>Use up to 64 letters, digits, spaces, dots, dashes and underscores, with a letter or digit at both ends.</source>
            <translation>Utilisez jusqu'à 64 lettres, chiffres, espaces, points, tirets et traits de soulignement, avec une lettre ou un chiffre aux deux bouts.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/options.py" />
            <source>Use {1}.</source>
            <translation>Utilisez {1}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_formats.py" />
            <source>Volume and fat fraction per muscle for a PACS; brings its segmentation along.</source>
            <translation>Volume et fraction graisseuse par muscle pour un PACS ; apporte sa segmentation.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/visit_summary.py" />
            <source>Volumes changed beyond the smallest detectable change: {1}.</source>
            <translation>Variations de volume au-delà de la plus petite détectable : {1}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/simulate_cohort.py" />
            <source>Voxels of {1} times the size can't be simulated.</source>
            <translation>Des voxels de {1} fois la taille ne peuvent pas être simulés.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/gui/library_files.py" />
            <source>Wait for its end, or cancel it.</source>
            <translation>Attendez sa fin, ou annulez.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/database.py" />
            <source>Wait until it has finished, and try again.</source>
            <translation>Attendez qu'il ait fini, et réessayez.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/pseudonym_file.py" />
            <source>Waiting for another import</source>
            <translation>Attente d'une autre importation</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/engine.py" />
            <source>Waiting for another segmentation</source>
            <translation>Attente d'une autre segmentation</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/notes.py" />
            <source>Was seen in several places: check the outline.</source>
            <translation>Vu à plusieurs endroits : vérifiez le contour.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/notes.py" />
            <source>Water and fat may be exchanged here: look at the images.</source>
            <translation>L'eau et la graisse sont peut-être échangées ici : regardez les images.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/exchange_water_fat.py" />
            <source>Water and fat of this scan were calculated from its in-phase and opposed-phase images, which can't tell the one from the other.</source>
            <translation>L'eau et la graisse de cette acquisition ont été calculées à partir de ses images en phase et en opposition de phase, qui ne peuvent pas distinguer l'une de l'autre.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/exchange_in_library.py" />
            <source>Water and fat of {1} were exchanged in LegSeg.</source>
            <translation>L'eau et la graisse de {1} ont été échangées dans LegSeg.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/dixon.py" />
            <source>Water and fat were derived from in-phase and opposed-phase magnitude images, which cannot tell fat fractions above 50 % from those below: a muscle that is mostly fat reads too low.</source>
            <translation>L'eau et la graisse ont été déduites des images de module en phase et en opposition de phase, qui ne peuvent pas distinguer les fractions graisseuses au-dessus de 50 % de celles au-dessous : un muscle surtout graisseux est lu trop bas.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/editing/edit_note.py" />
            <source>What is noted beside an edit can't be read.</source>
            <translation>Ce qui est noté à côté d'une correction ne peut pas être lu.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/editing/label_sources.py" />
            <source>What is noted of labels from another visit can't be read.</source>
            <translation>Ce qui est noté des étiquettes d'une autre visite ne peut pas être lu.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/check_update_file.py" />
            <source>What is said of {1} isn't what was signed: it was changed.</source>
            <translation>Ce qui est dit de {1} n'est pas ce qui a été signé : cela a été modifié.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/diagnose_runtimes.py" />
            <source>With the precision 'fastest' it is {1} times as fast: {2} is exact enough to give {3} of the trial's voxels the same label.</source>
            <translation>Avec la précision « fastest », c'est {1} fois plus rapide : {2} est assez exact pour donner la même étiquette à {3} des voxels de l'essai.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/simulate_cohort.py" />
            <source>Without a cohort the size of the voxels is fixed.</source>
            <translation>Sans cohorte, la taille des voxels est fixe.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/patient_values.py" />
            <source>Write it anew.</source>
            <translation>Écrivez-le de nouveau.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/options.py" />
            <source>Write it like 4GB or 1500MB.</source>
            <translation>Écrivez-le comme 4GB ou 1500MB.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/save_analysis.py" />
            <source>Writing the fat fraction</source>
            <translation>Écriture de la fraction graisseuse</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/exchange_in_library.py" />
            <location filename="../../legseg_desktop/services/exchange_water_fat.py" />
            <location filename="../../legseg_desktop/services/prepare_scan.py" />
            <location filename="../../legseg_desktop/services/separate_dicom_echoes.py" />
            <location filename="../../legseg_desktop/services/separate_water_fat.py" />
            <source>Writing the images</source>
            <translation>Écriture des images</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/save_analysis.py" />
            <source>Writing the label map</source>
            <translation>Écriture de la carte d'étiquettes</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/save_revision.py" />
            <source>Writing the labels</source>
            <translation>Écriture des étiquettes</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/compare_analyses.py" />
            <location filename="../../legseg_desktop/services/save_analysis.py" />
            <source>Writing the report</source>
            <translation>Écriture du rapport</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/save_analysis.py" />
            <source>Writing the tables</source>
            <translation>Écriture des tableaux</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/export_analysis.py" />
            <source>Writing: {1}</source>
            <translation>Écriture : {1}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/visit_summary.py" />
            <source>and {1} more</source>
            <translation>et {1} de plus</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/read_header.py" />
            <source>can't be read from the disk</source>
            <translation>ne peut pas être lu sur le disque</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/field_of_view_checks.py" />
            <source>check the numbers against the images</source>
            <translation>vérifiez les chiffres sur les images</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/frames.py" />
            <source>doesn't say where in the patient it lies</source>
            <translation>ne dit pas où elle se trouve dans le patient</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/frames.py" />
            <location filename="../../inference_engine/formats/dicom/read_header.py" />
            <source>has a damaged header</source>
            <translation>a un en-tête endommagé</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/frames.py" />
            <source>holds frames without a place in the patient</source>
            <translation>contient des trames sans place dans le patient</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/read_header.py" />
            <source>holds no MR image</source>
            <translation>ne contient pas d'image IRM</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/read_header.py" />
            <source>is a colour picture</source>
            <translation>est une image en couleurs</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/read_header.py" />
            <source>is a mosaic of slices, which no Dixon image is</source>
            <translation>est une mosaïque de coupes, ce qu'aucune image Dixon n'est</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/read_header.py" />
            <source>is compressed in a way that can't be read here</source>
            <translation>est compressé d'une façon qui ne peut pas être lue ici</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/read_header.py" />
            <source>is cut short</source>
            <translation>est tronqué</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/read_header.py" />
            <source>is cut short, or holds no pixels</source>
            <translation>est tronqué, ou ne contient pas de pixels</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/read_header.py" />
            <source>is encrypted</source>
            <translation>est chiffré</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/read_header.py" />
            <source>is listed but isn't there</source>
            <translation>est listé mais n'est pas là</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/read_header.py" />
            <source>is not a DICOM file</source>
            <translation>n'est pas un fichier DICOM</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/grouping.py" />
            <source>it came first</source>
            <translation>elle venait en premier</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/grouping.py" />
            <source>it is surer</source>
            <translation>elle est plus sûre</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/arrangement_checks.py" />
            <source>its {1} end too {2}</source>
            <translation>l'extrémité {1} trop {2}</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/arrangement_checks.py" />
            <source>lies unusually along the leg beside the other muscles, {1}</source>
            <translation>placé de façon inhabituelle le long de la jambe par rapport aux autres muscles, {1}</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/arrangement_checks.py" />
            <source>lies {1} among its neighbours</source>
            <translation>placé {1} parmi ses voisins</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/signal_checks.py" />
            <source>metal or gas</source>
            <translation>métal ou gaz</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/signal_checks.py" />
            <source>metal, as its bright rim suggests</source>
            <translation>métal, comme le suggère son bord clair</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat.py" />
            <source>of the {1} leg</source>
            <translation>de la jambe ({1})</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat_separation/swap_doubt.py" />
            <source>one region</source>
            <translation>une région</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/thigh_evidence.py" />
            <source>only {1} of the cross-section is muscle</source>
            <translation>seulement {1} de la section est du muscle</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/thigh_evidence.py" />
            <source>only {1} of the lean tissue is a known muscle</source>
            <translation>seulement {1} du tissu maigre est un muscle connu</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/coverage.py" />
            <source>reaches both ends of the images</source>
            <translation>atteint les deux extrémités des images</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/coverage.py" />
            <source>reaches the lower end of the images</source>
            <translation>atteint l'extrémité inférieure des images</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/coverage.py" />
            <source>reaches the side of the images</source>
            <translation>atteint le côté des images</translation>
        </message>
        <message>
            <location filename="../../inference_engine/quantification/coverage.py" />
            <source>reaches the upper end of the images</source>
            <translation>atteint l'extrémité supérieure des images</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/thigh_evidence.py" />
            <source>rectus femoris and vastus medialis are all but missing beside the others</source>
            <translation>rectus femoris et vastus medialis manquent presque à côté des autres</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat.py" />
            <source>the only leg in view</source>
            <translation>de la seule jambe dans le champ</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/thigh_evidence.py" />
            <source>the quadriceps does not lie in front of the hamstrings</source>
            <translation>le quadriceps n'est pas devant les ischio-jambiers</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/arrangement_checks.py" />
            <source>too far {1}</source>
            <translation>trop {1}</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/propose_scans.py" />
            <source>{1} ({2}) and {3} ({4}) lie on different grids: {5} and {6}. All images of a scan must come from one acquisition.</source>
            <translation>{1} ({2}) et {3} ({4}) sont sur des grilles différentes : {5} et {6}. Toutes les images doivent venir d'une même acquisition.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti.py" />
            <source>{1} ({2}) does not lie on the grid of {3} ({4}).</source>
            <translation>{1} ({2}) n'est pas sur la grille de {3} ({4}).</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/propose_scans.py" />
            <source>{1} ({2}) has no {3} image beside it. Export all series of the Dixon sequence.</source>
            <translation>Il manque l'image ({3}) à côté de {1} ({2}). Exportez toutes les séries de la séquence Dixon.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/read_export.py" />
            <source>{1} Found: {2}.</source>
            <translation>{1} Trouvé : {2}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/options.py" />
            <source>{1} GB of memory are too little for a segmentation.</source>
            <translation>{1} Go de mémoire sont trop peu pour une segmentation.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/check_update_file.py" />
            <source>{1} It is older than version {2}, which is installed: it may not read a library that the newer one has used.</source>
            <translation>{1} Il est plus ancien que la version {2}, qui est installée : il ne lira peut-être pas une bibliothèque que la plus récente a utilisée.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/check_update_file.py" />
            <source>{1} It is the version that is installed.</source>
            <translation>{1} C'est la version installée.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/check_update_file.py" />
            <source>{1} Version {2} is installed.</source>
            <translation>{1} La version {2} est installée.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/propose_scans.py" />
            <source>{1} and {2} both claim to be the {3} image of one scan; the first was taken. Say what the other shows, or leave it out.</source>
            <translation>{1} et {2} se disent toutes deux l'image ({3}) d'une même acquisition ; la première a été prise. Indiquez ce que montre l'autre, ou laissez-la de côté.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/bids_dialects.py" />
            <source>{1} and {2} both claim to be the {3} image; the first is taken. Remove the one that isn't.</source>
            <translation>{1} et {2} se disent toutes deux l'image ({3}) ; la première est prise. Retirez celle qui ne l'est pas.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti.py" />
            <location filename="../../inference_engine/formats/nifti_image.py" />
            <location filename="../../legseg_desktop/services/check_update_file.py" />
            <source>{1} can't be read: {2}.</source>
            <translation>{1} ne peut pas être lu : {2}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/runtime_trial.py" />
            <source>{1} can't be tried.</source>
            <translation>{1} ne peut pas être essayé.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/atomic_file.py" />
            <location filename="../../legseg_desktop/services/collect_diagnostics.py" />
            <source>{1} can't be written: {2}.</source>
            <translation>{1} ne peut pas être écrit : {2}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/visit_summary.py" />
            <source>{1} change{2} the smallest detectable change.</source>
            <translation>Variations au-delà de la plus petite détectable : {1}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/itksnap_labels.py" />
            <source>{1} describes no label.</source>
            <translation>{1} ne décrit aucune étiquette.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/stitching.py" />
            <source>{1} differ by {2} % where they overlap: the patient may have moved.</source>
            <translation>{1} diffèrent de {2} % là où elles se recouvrent : le patient a peut-être bougé.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/open_analysis.py" />
            <location filename="../../legseg_desktop/services/separate_water_fat.py" />
            <source>{1} does not lie on the grid of {2}.</source>
            <translation>{1} n'est pas sur la grille de {2}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti_image.py" />
            <source>{1} does not say how it lies in the patient, so left can't be told from right.</source>
            <translation>{1} ne dit pas comment il se place dans le patient, si bien qu'on ne peut pas distinguer la gauche de la droite.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti_image.py" />
            <source>{1} doesn't say how large its voxels are.</source>
            <translation>{1} ne dit pas quelle est la taille de ses voxels.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/runtime_trial.py" />
            <source>{1} doesn't work on this computer: it crashed in a trial.</source>
            <translation>{1} ne fonctionne pas sur cet ordinateur : il a planté lors d'un essai.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/stitching.py" />
            <source>{1} don't overlap: their brightness isn't matched.</source>
            <translation>{1} ne se recouvrent pas : leur luminosité n'est pas accordée.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat_separation/separate_echoes.py" />
            <source>{1} echo times don't fit echoes of shape {2}.</source>
            <translation>{1} temps d'écho ne conviennent pas à des échos de forme {2}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/separate_water_fat.py" />
            <source>{1} echo times don't fit {2} echoes.</source>
            <translation>{1} temps d'écho ne conviennent pas à {2} échos.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat_separation/echo_model.py" />
            <source>{1} echo times were given; a field map needs at least three echoes.</source>
            <translation>{1} temps d'écho ont été donnés ; une carte de champ demande au moins trois échos.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/backup.py" />
            <source>{1} exists already.</source>
            <translation>{1} existe déjà.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/stitching.py" />
            <source>{1} fit better {2} slice(s) from where their positions say: the patient moved along the leg, or a position is wrong.</source>
            <translation>{1} s'ajustent mieux à {2} coupe(s) de leurs positions : le patient a bougé le long de la jambe, ou une position est fausse.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti_image.py" />
            <source>{1} gives its distances in {2}.</source>
            <translation>{1} donne ses distances en {2}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/runtime_choice.py" />
            <source>{1} gives wrong labels.</source>
            <translation>{1} donne des étiquettes fausses.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti_image.py" />
            <source>{1} has more voxels than any scan, {2}.</source>
            <translation>{1} a plus de voxels qu'aucune acquisition, {2}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/check_update_file.py" />
            <source>{1} has no signature ({2}) beside it.</source>
            <translation>{1} n'a pas de signature ({2}) à côté de lui.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/patient_values.py" />
            <source>{1} holds characters that can't be shown.</source>
            <translation>{1} contient des caractères qui ne peuvent pas être affichés.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti_image.py" />
            <source>{1} holds complex or colour values.</source>
            <translation>{1} contient des valeurs complexes ou des couleurs.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/provenance_file.py" />
            <source>{1} holds no analysis.</source>
            <translation>{1} ne contient pas d'analyse.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/open_folder.py" />
            <source>{1} holds no study library.</source>
            <translation>{1} ne contient pas de bibliothèque d'étude.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti.py" />
            <source>{1} holds values that are not numbers (NaN or infinity).</source>
            <translation>{1} contient des valeurs qui ne sont pas des nombres (NaN ou infini).</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti_image.py" />
            <source>{1} holds {2} volumes.</source>
            <translation>{1} contient {2} volumes.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/provenance_file.py" />
            <source>{1} in {2} can't be read.</source>
            <translation>{1} dans {2} ne peut pas être lu.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/check_update_file.py" />
            <source>{1} is LegSeg {2}, unchanged since it was published.</source>
            <translation>{1} est LegSeg {2}, inchangé depuis sa publication.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/output_folder.py" />
            <location filename="../../legseg_desktop/storage/open_folder.py" />
            <location filename="../../legseg_desktop/storage/restore.py" />
            <source>{1} is a file, not a folder.</source>
            <translation>{1} est un fichier, pas un dossier.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti_image.py" />
            <source>{1} is a folder, not a file.</source>
            <translation>{1} est un dossier, pas un fichier.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti_image.py" />
            <source>{1} is damaged or cut short.</source>
            <translation>{1} est endommagé ou tronqué.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/patient_values.py" />
            <source>{1} is empty, or begins or ends with a blank.</source>
            <translation>{1} est vide, ou commence ou finit par une espace.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti.py" />
            <source>{1} is empty: every voxel is zero.</source>
            <translation>{1} est vide : chaque voxel est nul.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti.py" />
            <source>{1} is no name for a NIfTI file.</source>
            <translation>{1} n'est pas un nom de fichier NIfTI.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/patient_values.py" />
            <source>{1} is no year of birth.</source>
            <translation>{1} n'est pas une année de naissance.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti_image.py" />
            <source>{1} is not a NIfTI image.</source>
            <translation>{1} n'est pas une image NIfTI.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/bids_dialects.py" />
            <source>{1} is not a folder.</source>
            <translation>{1} n'est pas un dossier.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti.py" />
            <source>{1} is not a label map: it holds fractions.</source>
            <translation>{1} n'est pas une carte d'étiquettes : il contient des fractions.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti.py" />
            <source>{1} is not a label map: its values run from {2} to {3}.</source>
            <translation>{1} n'est pas une carte d'étiquettes : ses valeurs vont de {2} à {3}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti_image.py" />
            <source>{1} is not a volume: it has {2} axes.</source>
            <translation>{1} n'est pas un volume : il a {2} axes.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/installed_runtimes.py" />
            <location filename="../../legseg_desktop/services/diagnose.py" />
            <source>{1} is not installed.</source>
            <translation>{1} n'est pas installé.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/open_analysis.py" />
            <source>{1} is not the file that was analysed, or has changed since.</source>
            <translation>{1} n'est pas le fichier qui a été analysé, ou a changé depuis.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/find_files.py" />
            <source>{1} is not there.</source>
            <translation>{1} n'est pas là.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/check_update_file.py" />
            <source>{1} is signed by LegSeg's key, but it isn't a package of LegSeg.</source>
            <translation>{1} est signé par la clé de LegSeg, mais ce n'est pas un paquet de LegSeg.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/output_folder.py" />
            <source>{1} is there already, and isn't written over.</source>
            <translation>{1} existe déjà et n'est pas écrasé.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/patient_values.py" />
            <source>{1} is too long.</source>
            <translation>{1} est trop long.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/check_update_file.py" />
            <source>{1} isn't a signature or key that LegSeg can read.</source>
            <translation>{1} n'est pas une signature ou une clé que LegSeg peut lire.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/restore.py" />
            <source>{1} isn't there.</source>
            <translation>{1} n'est pas là.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/check_update_file.py" />
            <source>{1} isn't what was signed: it was changed or is damaged.</source>
            <translation>{1} n'est pas ce qui a été signé : il a été modifié ou est endommagé.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/separate_water_fat.py" />
            <source>{1} magnitude and {2} phase images were given.</source>
            <translation>{1} images de module et {2} images de phase ont été données.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/series_geometry.py" />
            <source>{1} missing between slices {2} and {3}.</source>
            <translation>Entre les coupes {2} et {3}, il manque : {1}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/visit_summary.py" />
            <source>{1} muscle{2} not counted: absent at one of the two visits, or seen in different parts.</source>
            <translation>Muscles non comptés : {1} ; ils sont absents à l'une des deux visites, ou vus en des parties différentes.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/visit_summary.py" />
            <source>{1} no muscle can be compared.</source>
            <translation>{1} : aucun muscle ne peut être comparé.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/tiling.py" />
            <source>{1} of memory are too little for this model, which needs {2}.</source>
            <translation>{1} de mémoire sont trop peu pour ce modèle, qui demande {2}.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/arrangement_checks.py" />
            <source>{1} of the {2} {3} lies on the other leg: check its outline.</source>
            <translation>{1} du muscle {3} {2} se trouve sur l'autre jambe : vérifiez son contour.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/thigh_evidence.py" />
            <source>{1} of {2} large thigh muscles were found</source>
            <translation>{1} des {2} grands muscles de la cuisse ont été trouvés</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/field_of_view_checks.py" />
            <source>{1} of {2} slices are copies of their neighbours: volumes count them twice, export the scan again.</source>
            <translation>{1} coupes sur {2} sont des copies de leurs voisines : les volumes les comptent deux fois ; exportez de nouveau l'acquisition.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/field_of_view_checks.py" />
            <source>{1} of {2} slices within the scan hold no image: volumes miss them, export the scan again.</source>
            <translation>{1} coupes sur {2} à l'intérieur de l'acquisition ne contiennent pas d'image : elles manquent aux volumes ; exportez de nouveau l'acquisition.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/runtime_trial.py" />
            <source>{1} ran out of memory in a trial.</source>
            <translation>{1} a manqué de mémoire lors d'un essai.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/imaging/water_fat_separation/swap_doubt.py" />
            <source>{1} regions</source>
            <translation>{1} régions</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/storage/check_library.py" />
            <source>{1} rows of the database belong to nothing.</source>
            <translation>{1} lignes de la base de données n'appartiennent à rien.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/reports/visit_summary.py" />
            <source>{1} the fat fraction rose in {2} and fell in {3} of {4} comparable muscles.</source>
            <translation>{1} : la fraction graisseuse a augmenté dans {2} et diminué dans {3} des {4} muscles comparables.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/network/runtime_trial.py" />
            <source>{1} took more than {2} s in a trial.</source>
            <translation>{1} a pris plus de {2} s lors d'un essai.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/grouping.py" />
            <source>{1} voxels of {2} mm</source>
            <translation>{1} voxels de {2} mm</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti.py" />
            <source>{1} voxels of {2} mm, {3}</source>
            <translation>{1} voxels de {2} mm, {3}</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/nifti.py" />
            <source>{1} was given twice, as {2} and as {3}.</source>
            <translation>{1} a été donné deux fois, comme {2} et comme {3}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/import_run.py" />
            <source>{1} was in the library already: the new scan was added to this patient.</source>
            <translation>{1} était déjà dans la bibliothèque : la nouvelle acquisition a été ajoutée à ce patient.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/import_run.py" />
            <source>{1} was left out: not all stacks have such an image.</source>
            <translation>{1} a été laissée de côté : toutes les piles n'ont pas une telle image.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/check_update_file.py" />
            <source>{1} was signed by somebody else, not by LegSeg's key.</source>
            <translation>{1} a été signé par quelqu'un d'autre, pas par la clé de LegSeg.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/formats/dicom/read_export.py" />
            <source>{1}, each of which {2}.</source>
            <translation>{1}, dont chacun {2}.</translation>
        </message>
        <message>
            <location filename="../../legseg_desktop/services/open_analysis.py" />
            <source>{1}, from which the analysis was made, is not in its folder or the one above.</source>
            <translation>{1}, dont l'analyse a été faite, n'est ni dans son dossier ni dans celui au-dessus.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/piece_checks.py" />
            <source>{1}: check its outline.</source>
            <translation>{1} : vérifiez son contour.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/contrast_checks.py" />
            <source>{1}: check that they weren't exchanged.</source>
            <translation>{1} : vérifiez qu'elles n'ont pas été échangées.</translation>
        </message>
        <message>
            <location filename="../../inference_engine/segmentation/slabs.py" />
            <source>{1}: slab {2} of {3}</source>
            <translation>{1} : tranche {2} sur {3}</translation>
        </message>
    </context>
</TS>
