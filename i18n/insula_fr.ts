<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AboutCard</name>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>Insula {version}</source>
        <translation>Insula {version}</translation>
    </message>
    <message>
        <source>See, create, clone and delete isolated environments, and change your mind.</source>
        <translation>Voir, créer, cloner et supprimer des environnements isolés, et pouvoir changer d’avis.</translation>
    </message>
    <message>
        <source>Insula is under the MIT licence. Its icons are Lucide’s, under the ISC licence. It is made with Qt for Python (LGPL), uv and virtualenv.</source>
        <translation>Insula est sous licence MIT. Ses icônes viennent de Lucide, sous licence ISC. Il est fait avec Qt for Python (LGPL), uv et virtualenv.</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Environnements</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Corbeille</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
</context>
<context>
    <name>ActionBar</name>
    <message>
        <source>More actions</source>
        <translation>Autres actions</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Select an environment first.</source>
        <translation>Sélectionnez d’abord un environnement.</translation>
    </message>
    <message>
        <source>Select only one environment.</source>
        <translation>Sélectionnez un seul environnement.</translation>
    </message>
    <message>
        <source>Not possible here.</source>
        <translation>Impossible ici.</translation>
    </message>
</context>
<context>
    <name>Activity</name>
    <message>
        <source>Operation</source>
        <translation>Opération</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
</context>
<context>
    <name>ActivityPage</name>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échouées</translation>
    </message>
    <message>
        <source>No operation like that</source>
        <translation>Aucune opération de ce genre</translation>
    </message>
    <message>
        <source>Neither the search nor the filter matches one.</source>
        <translation>Aucune ne répond à la recherche et au filtre.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Reading the journal…</source>
        <translation>Lecture de l’historique…</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>Rien pour l’instant</translation>
    </message>
    <message>
        <source>Everything that Insula does is kept here, with its log and its outcome.</source>
        <translation>Tout ce que fait Insula est conservé ici, avec son journal et son résultat.</translation>
    </message>
    <message>
        <source>Search operations</source>
        <translation>Rechercher une opération</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtres</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Opérations</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>There is no screen to open the window on: start Insula from a desktop session, or use its commands (insula --help).</source>
        <translation>Aucun écran où ouvrir la fenêtre&#xa0;: lancez Insula depuis une session graphique, ou utilisez ses commandes (insula --help).</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>usage: </source>
        <translation>utilisation&#xa0;: </translation>
    </message>
    <message>
        <source>arguments</source>
        <translation>arguments&#xa0;</translation>
    </message>
    <message>
        <source>options</source>
        <translation>options&#xa0;</translation>
    </message>
    <message>
        <source>show this help</source>
        <translation>afficher cette aide</translation>
    </message>
    <message>
        <source>See, create, clone and delete the isolated environments of this computer. Without a command, opens the window.</source>
        <translation>Voir, créer, cloner et supprimer les environnements isolés de cet ordinateur. Sans commande, ouvre la fenêtre.</translation>
    </message>
    <message>
        <source>show the version</source>
        <translation>afficher la version</translation>
    </message>
    <message>
        <source>%(prog)s: error: %(message)s</source>
        <translation>%(prog)s&#xa0;: erreur&#xa0;: %(message)s</translation>
    </message>
    <message>
        <source>%(argument_name)s: %(message)s</source>
        <translation>%(argument_name)s&#xa0;: %(message)s</translation>
    </message>
    <message>
        <source>missing: %s</source>
        <translation>il manque&#xa0;: %s</translation>
    </message>
    <message>
        <source>not understood: %s</source>
        <translation>argument inconnu&#xa0;: %s</translation>
    </message>
    <message>
        <source>%(value)r is none of %(choices)s</source>
        <translation>%(value)r ne fait pas partie de %(choices)s</translation>
    </message>
    <message>
        <source>%(value)r is not a number</source>
        <translation>%(value)r n’est pas un nombre</translation>
    </message>
    <message>
        <source>needs a value</source>
        <translation>il manque une valeur</translation>
    </message>
    <message>
        <source>needs at least one value</source>
        <translation>il faut au moins une valeur</translation>
    </message>
    <message>
        <source>takes one value at most</source>
        <translation>une valeur au plus</translation>
    </message>
    <message>
        <source>takes no value, but has %r</source>
        <translation>n’accepte pas de valeur (ici %r)</translation>
    </message>
    <message>
        <source>%(parser_name)r is none of %(choices)s</source>
        <translation>%(parser_name)r ne fait pas partie de %(choices)s</translation>
    </message>
    <message>
        <source>Only one environment can be restored to a folder.</source>
        <translation>Un seul environnement à la fois peut être restauré dans un dossier choisi.</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>La corbeille est vide.</translation>
    </message>
    <message>
        <source>Delete these for ever?</source>
        <translation>Les supprimer définitivement&#x202f;?</translation>
    </message>
    <message>
        <source>This file reaches beyond the usual package index:</source>
        <translation>Ce fichier ne se limite pas à l’index de paquets habituel&#xa0;:</translation>
    </message>
    <message>
        <source>Nothing was done. If this is what you want, add --yes.</source>
        <translation>Rien n’a été fait. Si c’est bien ce que vous voulez, ajoutez --yes.</translation>
    </message>
    <message>
        <source>Install it nevertheless?</source>
        <translation>L’installer quand même&#x202f;?</translation>
    </message>
    <message>
        <source>Nothing was done.</source>
        <translation>Rien n’a été fait.</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Implementation</source>
        <translation>Implémentation</translation>
    </message>
    <message>
        <source>Base Python</source>
        <translation>Python de base</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Paquets</translation>
    </message>
    <message>
        <source>Has pip</source>
        <translation>Avec pip</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Créé avec</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Invite</translation>
    </message>
    <message>
        <source>Own size</source>
        <translation>Taille propre</translation>
    </message>
    <message>
        <source>Shared size</source>
        <translation>Taille partagée</translation>
    </message>
    <message>
        <source>Folder of the packages</source>
        <translation>Dossier des paquets</translation>
    </message>
    <message>
        <source>Activate with</source>
        <translation>Activer avec</translation>
    </message>
    <message>
        <source>{operation}: cancelled, nothing was changed.</source>
        <translation>{operation}&#xa0;: annulation, rien n’a changé.</translation>
    </message>
    <message>
        <source>clone an environment</source>
        <translation>cloner un environnement</translation>
    </message>
    <message>
        <source>give an environment another name</source>
        <translation>donner un autre nom à un environnement</translation>
    </message>
    <message>
        <source>move an environment to another folder</source>
        <translation>déplacer un environnement vers un autre dossier</translation>
    </message>
    <message>
        <source>move environments to the trash; `trash list` shows what is in it, `trash empty` deletes that</source>
        <translation>mettre des environnements à la corbeille&#x202f;; «&#x202f;trash list&#x202f;» en affiche le contenu, «&#x202f;trash empty&#x202f;» la vide</translation>
    </message>
    <message>
        <source>take environments out of the trash</source>
        <translation>sortir des environnements de la corbeille</translation>
    </message>
    <message>
        <source>delete environments of the trash for ever</source>
        <translation>supprimer définitivement des environnements de la corbeille</translation>
    </message>
    <message>
        <source>start environments</source>
        <translation>démarrer des environnements</translation>
    </message>
    <message>
        <source>stop environments</source>
        <translation>arrêter des environnements</translation>
    </message>
    <message>
        <source>stop environments and start them again</source>
        <translation>arrêter puis redémarrer des environnements</translation>
    </message>
    <message>
        <source>pause environments</source>
        <translation>mettre en pause des environnements</translation>
    </message>
    <message>
        <source>resume environments after a pause</source>
        <translation>reprendre des environnements après une pause</translation>
    </message>
    <message>
        <source>stop environments at once, without asking</source>
        <translation>forcer l’arrêt immédiat d’environnements</translation>
    </message>
    <message>
        <source>An environment is named by its id, the beginning of it, or kind/name (venv/blog).</source>
        <translation>Un environnement se désigne par son identifiant, le début de celui-ci, ou technique/nom (venv/blog).</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>Original location</source>
        <translation>Provenance</translation>
    </message>
    <message>
        <source>{subject}: {text}</source>
        <translation>{subject}&#xa0;: {text}</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>COMMANDE</translation>
    </message>
    <message>
        <source>list the environments</source>
        <translation>lister les environnements</translation>
    </message>
    <message>
        <source>only those of this kind</source>
        <translation>seulement ceux de cette technique</translation>
    </message>
    <message>
        <source>tell all about an environment</source>
        <translation>décrire un environnement en détail</translation>
    </message>
    <message>
        <source>list the Python packages of an environment</source>
        <translation>lister les paquets Python d’un environnement</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>the environment</source>
        <translation>l’environnement</translation>
    </message>
    <message>
        <source>list what was done, the last first</source>
        <translation>lister ce qui a été fait, le plus récent d’abord</translation>
    </message>
    <message>
        <source>NUMBER</source>
        <translation>NOMBRE</translation>
    </message>
    <message>
        <source>how many at most (50)</source>
        <translation>combien au plus (50)</translation>
    </message>
    <message>
        <source>list the engines</source>
        <translation>lister les moteurs</translation>
    </message>
    <message>
        <source>create an environment</source>
        <translation>créer un environnement</translation>
    </message>
    <message>
        <source>KIND</source>
        <translation>TECHNIQUE</translation>
    </message>
    <message>
        <source>create a Python virtual environment</source>
        <translation>créer un environnement virtuel Python</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NOM</translation>
    </message>
    <message>
        <source>its name</source>
        <translation>son nom</translation>
    </message>
    <message>
        <source>FOLDER</source>
        <translation>DOSSIER</translation>
    </message>
    <message>
        <source>the folder of the environment itself (by default, in the folder of named environments)</source>
        <translation>le dossier de l’environnement lui-même (par défaut, dans le dossier des environnements nommés)</translation>
    </message>
    <message>
        <source>VERSION</source>
        <translation>VERSION</translation>
    </message>
    <message>
        <source>a version such as 3.12, or the path of a Python (by default, the newest)</source>
        <translation>une version comme 3.12, ou le chemin d’un Python (par défaut, le plus récent)</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>FICHIER</translation>
    </message>
    <message>
        <source>install what this file asks for</source>
        <translation>installer ce que demande ce fichier</translation>
    </message>
    <message>
        <source>put pip into it</source>
        <translation>y mettre pip</translation>
    </message>
    <message>
        <source>NEWNAME</source>
        <translation>NOUVEAU_NOM</translation>
    </message>
    <message>
        <source>the name of the copy</source>
        <translation>le nom du clone</translation>
    </message>
    <message>
        <source>the folder of the copy itself</source>
        <translation>le dossier du clone lui-même</translation>
    </message>
    <message>
        <source>copy every file instead of sharing disk space</source>
        <translation>copier tous les fichiers au lieu de partager l’espace disque</translation>
    </message>
    <message>
        <source>its new name</source>
        <translation>son nouveau nom</translation>
    </message>
    <message>
        <source>its new folder</source>
        <translation>son nouveau dossier</translation>
    </message>
    <message>
        <source>restore to this folder instead</source>
        <translation>restaurer plutôt dans ce dossier</translation>
    </message>
    <message>
        <source>the environments</source>
        <translation>les environnements</translation>
    </message>
    <message>
        <source>print JSON</source>
        <translation>produire du JSON</translation>
    </message>
    <message>
        <source>no progress, only errors</source>
        <translation>sans progression, seulement les erreurs</translation>
    </message>
    <message>
        <source>do not ask</source>
        <translation>ne pas demander confirmation</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Technique</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Création</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>In the trash since</source>
        <translation>À la corbeille depuis</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Opération</translation>
    </message>
    <message>
        <source>available</source>
        <translation>disponible</translation>
    </message>
    <message>
        <source>not available</source>
        <translation>indisponible</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>Not every engine has answered: the list is not complete.</source>
        <translation>Tous les moteurs n’ont pas répondu&#xa0;: la liste est incomplète.</translation>
    </message>
    <message>
        <source>A damaged file was set aside, and a new one begun: {path}</source>
        <translation>Un fichier endommagé a été mis de côté, et un nouveau commencé&#xa0;: {path}</translation>
    </message>
    <message>
        <source>{operation}: this was interrupted, and has been put in order.</source>
        <translation>{operation}&#xa0;: interruption, puis remise en ordre.</translation>
    </message>
    <message>
        <source>{operation}: this was interrupted, and cannot be put in order yet. {reason}</source>
        <translation>{operation}&#xa0;: interruption, pas encore remise en ordre. {reason}</translation>
    </message>
    <message>
        <source>[y/N]</source>
        <translation>[o/N]</translation>
    </message>
    <message>
        <source>y</source>
        <translation>o</translation>
    </message>
</context>
<context>
    <name>CloneDialog</name>
    <message>
        <source>Clone “{name}”</source>
        <translation>Cloner «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>The same Python and the same packages, in a folder of its own.</source>
        <translation>Le même Python et les mêmes paquets, dans un dossier à part.</translation>
    </message>
    <message>
        <source>Clone environment</source>
        <translation>Cloner l’environnement</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>Follows the name</source>
        <translation>Suit le nom</translation>
    </message>
    <message>
        <source>Independent copy</source>
        <translation>Copie indépendante</translation>
    </message>
    <message>
        <source>Copies every file. Otherwise the files of packages are shared on the disk; each side may change without touching the other.</source>
        <translation>Copie tous les fichiers. Sinon, ceux des paquets sont partagés sur le disque&#x202f;; chacun peut changer sans toucher l’autre.</translation>
    </message>
</context>
<context>
    <name>Cloning</name>
    <message>
        <source>Takes as much room as the original.</source>
        <translation>Occupe autant de place que l’original.</translation>
    </message>
    <message>
        <source>Takes little room: unchanged files are shared with the original.</source>
        <translation>Occupe peu de place&#xa0;: les fichiers inchangés sont partagés avec l’original.</translation>
    </message>
    <message>
        <source>Takes {size} of its own and shares nothing.</source>
        <translation>Occupe {size} et ne partage rien.</translation>
    </message>
    <message>
        <source>Takes a few megabytes of its own; up to {size} is shared with the original on the same disk.</source>
        <translation>Occupe quelques mégaoctets&#x202f;; jusqu’à {size} sont partagés avec l’original sur le même disque.</translation>
    </message>
    <message>
        <source>The request is on its way.</source>
        <translation>La demande est en cours.</translation>
    </message>
</context>
<context>
    <name>ClosingDialog</name>
    <message numerus="yes">
        <source>%n operation(s) still running</source>
        <translation>
            <numerusform>%n opération encore en cours</numerusform>
            <numerusform>%n opérations encore en cours</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop them and close</source>
        <translation>Tout arrêter et fermer</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>What is stopped is undone: nothing is left half-made.</source>
        <translation>Ce qui est arrêté est annulé&#xa0;: rien ne reste à moitié fait.</translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation>Ne pas fermer</translation>
    </message>
</context>
<context>
    <name>ConfirmationDialog</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>None of these can go now.</source>
        <translation>Aucun ne peut partir pour l’instant.</translation>
    </message>
</context>
<context>
    <name>Confirmations</name>
    <message>
        <source>Move “{name}” to the trash?</source>
        <translation>Mettre «&#x202f;{name}&#x202f;» à la corbeille&#x202f;?</translation>
    </message>
    <message numerus="yes">
        <source>Move %n environment(s) to the trash?</source>
        <translation>
            <numerusform>Mettre %n environnement à la corbeille&#x202f;?</numerusform>
            <numerusform>Mettre %n environnements à la corbeille&#x202f;?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore is possible from the trash for %n day(s).</source>
        <translation>
            <numerusform>Restauration possible depuis la corbeille pendant %n&#xa0;jour.</numerusform>
            <numerusform>Restauration possible depuis la corbeille pendant %n&#xa0;jours.</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore is possible from the trash at any time.</source>
        <translation>Restauration possible depuis la corbeille à tout moment.</translation>
    </message>
    <message>
        <source>The folder goes, with every package in it.</source>
        <translation>Le dossier part, avec tous ses paquets.</translation>
    </message>
    <message>
        <source>The folders go, with every package in them.</source>
        <translation>Les dossiers partent, avec tous leurs paquets.</translation>
    </message>
    <message>
        <source>Your project files and the Python it was made from stay as they are.</source>
        <translation>Les fichiers de vos projets et le Python d’origine restent tels quels.</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>Mettre à la corbeille</translation>
    </message>
    <message>
        <source>Delete “{name}” for ever?</source>
        <translation>Supprimer définitivement «&#x202f;{name}&#x202f;»&#x202f;?</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n environment(s) for ever?</source>
        <translation>
            <numerusform>Supprimer définitivement %n environnement&#x202f;?</numerusform>
            <numerusform>Supprimer définitivement %n environnements&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete for ever</source>
        <translation>Supprimer définitivement</translation>
    </message>
    <message>
        <source>Empty the trash?</source>
        <translation>Vider la corbeille&#x202f;?</translation>
    </message>
    <message>
        <source>Empty trash</source>
        <translation>Vider la corbeille</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>C’est irréversible.</translation>
    </message>
    <message>
        <source>Frees {size} on the disk.</source>
        <translation>Libère {size} sur le disque.</translation>
    </message>
    <message>
        <source>Not possible now.</source>
        <translation>Impossible pour l’instant.</translation>
    </message>
</context>
<context>
    <name>Creation</name>
    <message>
        <source>The request is on its way.</source>
        <translation>La demande est en cours.</translation>
    </message>
    <message>
        <source>Still looking for the Pythons of this computer.</source>
        <translation>Recherche en cours des Python de cet ordinateur.</translation>
    </message>
    <message>
        <source>No Python was found on this computer.</source>
        <translation>Aucun Python trouvé sur cet ordinateur.</translation>
    </message>
    <message>
        <source># With Insula</source>
        <translation># Avec Insula</translation>
    </message>
    <message>
        <source># With uv alone</source>
        <translation># Avec uv seul</translation>
    </message>
    <message>
        <source>Choose a requirements file.</source>
        <translation>Choisissez un fichier requirements.</translation>
    </message>
    <message>
        <source>The requirements file is being read.</source>
        <translation>Lecture du fichier requirements en cours.</translation>
    </message>
    <message>
        <source>Read the lines to check, then tick the box.</source>
        <translation>Lisez les lignes à vérifier, puis cochez la case.</translation>
    </message>
</context>
<context>
    <name>DetailsHeader</name>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>Fermer les détails</translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Aucune sélection</translation>
    </message>
    <message>
        <source>Choose a row to see what it is made of.</source>
        <translation>Choisissez une ligne pour en voir les détails.</translation>
    </message>
</context>
<context>
    <name>DialogFrame</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>EquivalentCommand</name>
    <message>
        <source>Give it a name first.</source>
        <translation>Donnez-lui d’abord un nom.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Equivalent command</source>
        <translation>Commande équivalente</translation>
    </message>
    <message>
        <source>The same in a terminal</source>
        <translation>La même chose dans un terminal</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
</context>
<context>
    <name>ErrorDialog</name>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>“{name}”: {reason}</source>
        <translation>«&#x202f;{name}&#x202f;»&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>This failed for a reason that this version does not know ({code}).</source>
        <translation>Échec pour une raison que cette version ne connaît pas ({code}).</translation>
    </message>
    <message>
        <source>No environment has the name or id “{reference}”: look at the list.</source>
        <translation>Aucun environnement n’a le nom ou l’identifiant «&#x202f;{reference}&#x202f;»&#xa0;: consultez la liste.</translation>
    </message>
    <message>
        <source>Several environments answer to “{reference}”: use an id ({matches}).</source>
        <translation>Plusieurs environnements répondent à «&#x202f;{reference}&#x202f;»&#xa0;: donnez un identifiant ({matches}).</translation>
    </message>
    <message>
        <source>“{path}” cannot be read ({text}): choose another file.</source>
        <translation>«&#x202f;{path}&#x202f;» ne peut pas être lu ({text})&#xa0;: choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>“{path}” is no requirements file: choose a text file with one package a line.</source>
        <translation>«&#x202f;{path}&#x202f;» n’est pas un fichier requirements&#xa0;: choisissez un fichier texte avec un paquet par ligne.</translation>
    </message>
    <message>
        <source>Line {line} of “{path}” cannot be used (“{text}”): correct it.</source>
        <translation>La ligne {line} de «&#x202f;{path}&#x202f;» est inutilisable («&#x202f;{text}&#x202f;»)&#xa0;: corrigez-la.</translation>
    </message>
    <message>
        <source>“{verb}” is not possible with “{name}”.</source>
        <translation>«&#x202f;{verb}&#x202f;» n’est pas possible avec «&#x202f;{name}&#x202f;».</translation>
    </message>
    <message>
        <source>“{path}” stays: it has files that are not the environment’s ({found}). Move them elsewhere first.</source>
        <translation>«&#x202f;{path}&#x202f;» reste en place&#xa0;: il contient des fichiers étrangers à l’environnement ({found}). Déplacez-les d’abord.</translation>
    </message>
    <message>
        <source>“{path}” stays: it is no longer the environment that was listed. Refresh the list.</source>
        <translation>«&#x202f;{path}&#x202f;» reste en place&#xa0;: ce n’est plus l’environnement de la liste. Actualisez la liste.</translation>
    </message>
    <message>
        <source>There is no Python on this computer: install one.</source>
        <translation>Aucun Python sur cet ordinateur&#xa0;: installez-en un.</translation>
    </message>
    <message>
        <source>Python “{python}” is not on this computer: install it, or choose another one.</source>
        <translation>Python «&#x202f;{python}&#x202f;» n’est pas sur cet ordinateur&#xa0;: installez-le ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>{engine} does not answer ({reason}): check that it runs.</source>
        <translation>{engine} ne répond pas ({reason})&#xa0;: vérifiez qu’il est démarré.</translation>
    </message>
    <message>
        <source>{engine} does not answer: check that it is installed and runs.</source>
        <translation>{engine} ne répond pas&#xa0;: vérifiez qu’il est installé et démarré.</translation>
    </message>
    <message>
        <source>“{path}” could not be read or written ({reason}).</source>
        <translation>«&#x202f;{path}&#x202f;» n’a pas pu être lu ou écrit ({reason}).</translation>
    </message>
    <message>
        <source>“{path}” could not be read or written.</source>
        <translation>«&#x202f;{path}&#x202f;» n’a pas pu être lu ou écrit.</translation>
    </message>
    <message>
        <source>{program} failed (code {status}): {said}</source>
        <translation>{program} a échoué (code {status})&#xa0;: {said}</translation>
    </message>
    <message>
        <source>{program} failed (code {status}): the log says more.</source>
        <translation>{program} a échoué (code {status})&#xa0;: voyez le journal.</translation>
    </message>
    <message>
        <source>The result was not as it must be ({detail}), so it was undone.</source>
        <translation>Le résultat n’était pas conforme ({detail})&#xa0;: tout a été annulé.</translation>
    </message>
    <message>
        <source>The result was not as it must be, so it was undone.</source>
        <translation>Le résultat n’était pas conforme&#xa0;: tout a été annulé.</translation>
    </message>
    <message>
        <source>This failed: the log says more.</source>
        <translation>Échec&#xa0;: voyez le journal.</translation>
    </message>
    <message>
        <source>The value of “{field}” cannot be used: change it.</source>
        <translation>La valeur de «&#x202f;{field}&#x202f;» ne convient pas&#xa0;: changez-la.</translation>
    </message>
    <message>
        <source>“{name}” is taken: choose another name.</source>
        <translation>«&#x202f;{name}&#x202f;» est déjà pris&#xa0;: choisissez un autre nom.</translation>
    </message>
    <message>
        <source>You are not allowed to change “{path}”: check who owns it, or choose another location.</source>
        <translation>Vous n’avez pas le droit de modifier «&#x202f;{path}&#x202f;»&#xa0;: vérifiez son propriétaire ou choisissez un autre emplacement.</translation>
    </message>
    <message>
        <source>“{path}” can only be read: make it writable, or choose another location.</source>
        <translation>«&#x202f;{path}&#x202f;» est en lecture seule&#xa0;: rendez-le modifiable ou choisissez un autre emplacement.</translation>
    </message>
    <message>
        <source>“{path}” is on another disk: choose a location on the same one.</source>
        <translation>«&#x202f;{path}&#x202f;» est sur un autre disque&#xa0;: choisissez un emplacement sur le même.</translation>
    </message>
    <message>
        <source>No versions satisfy these requirements together: the log says why.</source>
        <translation>Aucune combinaison de versions ne satisfait ces dépendances&#xa0;: voyez le journal.</translation>
    </message>
    <message>
        <source>That is not possible now with “{name}”.</source>
        <translation>C’est impossible pour l’instant avec «&#x202f;{name}&#x202f;».</translation>
    </message>
    <message>
        <source>“{path}” exists already: choose another location.</source>
        <translation>«&#x202f;{path}&#x202f;» existe déjà&#xa0;: choisissez un autre emplacement.</translation>
    </message>
    <message>
        <source>Other work on “{name}” is not finished: wait until it ends, or cancel it.</source>
        <translation>Une autre opération sur «&#x202f;{name}&#x202f;» est en cours&#xa0;: attendez sa fin ou annulez-la.</translation>
    </message>
    <message>
        <source>The disk of “{path}” is full: free some space, then try again.</source>
        <translation>Le disque de «&#x202f;{path}&#x202f;» est plein&#xa0;: libérez de la place, puis réessayez.</translation>
    </message>
    <message>
        <source>“{path}” was written by a newer Insula: it is left alone. Update Insula.</source>
        <translation>«&#x202f;{path}&#x202f;» vient d’un Insula plus récent et n’est pas touché&#xa0;: mettez Insula à jour.</translation>
    </message>
    <message>
        <source>{program} is not installed: install it, then try again.</source>
        <translation>{program} n’est pas installé&#xa0;: installez-le, puis réessayez.</translation>
    </message>
    <message>
        <source>{program} took too long and was stopped: try again.</source>
        <translation>{program} a pris trop de temps et a été arrêté&#xa0;: réessayez.</translation>
    </message>
    <message>
        <source>A package had to be built and that failed, often for want of a compiler: the log says more.</source>
        <translation>Un paquet à construire a échoué, souvent faute de compilateur&#xa0;: voyez le journal.</translation>
    </message>
    <message>
        <source>The package index does not answer: check the network and the index’s address.</source>
        <translation>L’index de paquets ne répond pas&#xa0;: vérifiez le réseau et l’adresse de l’index.</translation>
    </message>
    <message>
        <source>Insula ended in the middle of it; what was begun has been undone.</source>
        <translation>Insula s’est arrêté en plein travail&#x202f;; ce qui était commencé a été annulé.</translation>
    </message>
    <message>
        <source>This failed unexpectedly, and was undone: Insula’s log says more.</source>
        <translation>Échec inattendu, tout a été annulé&#xa0;: voyez le journal d’Insula.</translation>
    </message>
</context>
<context>
    <name>Failures</name>
    <message>
        <source>There is no terminal on this computer: install GNOME Terminal, Konsole, xterm or another one.</source>
        <translation>Aucun terminal sur cet ordinateur&#xa0;: installez GNOME Terminal, Konsole, xterm ou un autre.</translation>
    </message>
    <message>
        <source>There is no file manager on this computer: install xdg-utils with Files, Dolphin or another one.</source>
        <translation>Aucun gestionnaire de fichiers sur cet ordinateur&#xa0;: installez xdg-utils avec Fichiers, Dolphin ou un autre.</translation>
    </message>
    <message>
        <source>No terminal to open</source>
        <translation>Aucun terminal à ouvrir</translation>
    </message>
    <message>
        <source>No file manager to open</source>
        <translation>Aucun gestionnaire de fichiers à ouvrir</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Cela n’a pas marché</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>{number}%</source>
        <translation>{number}&#xa0;%</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>il y a %n&#xa0;min</numerusform>
            <numerusform>il y a %n&#xa0;min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>il y a %n&#xa0;h</numerusform>
            <numerusform>il y a %n&#xa0;h</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>il y a %n&#xa0;jour</numerusform>
            <numerusform>il y a %n&#xa0;jours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FoldersDialog</name>
    <message>
        <source>Folders searched</source>
        <translation>Dossiers parcourus</translation>
    </message>
    <message>
        <source>Environments are looked for here and in the usual places of virtualenv, Poetry, Pipenv, Hatch and uv.</source>
        <translation>Les environnements sont cherchés ici et aux emplacements habituels de virtualenv, Poetry, Pipenv, Hatch et uv.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>FoldersEditor</name>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Ajouter un dossier</translation>
    </message>
    <message>
        <source>Choose a folder of the list first.</source>
        <translation>Choisissez d’abord un dossier de la liste.</translation>
    </message>
    <message>
        <source>Folders searched</source>
        <translation>Dossiers parcourus</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Ajouter…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Levels below each</source>
        <translation>Niveaux sous chacun</translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Reading the journal…</source>
        <translation>Lecture de l’historique…</translation>
    </message>
    <message>
        <source>No operation yet</source>
        <translation>Aucune opération pour l’instant</translation>
    </message>
    <message>
        <source>What Insula does to this environment is kept here, with its log.</source>
        <translation>Ce qu’Insula fait à cet environnement est conservé ici, avec son journal.</translation>
    </message>
</context>
<context>
    <name>Interpreters</name>
    <message>
        <source>system</source>
        <translation>système</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>Windows</translation>
    </message>
    <message>
        <source>found in PATH</source>
        <translation>trouvé dans le PATH</translation>
    </message>
</context>
<context>
    <name>Invalid</name>
    <message>
        <source>Give it a name.</source>
        <translation>Donnez-lui un nom.</translation>
    </message>
    <message>
        <source>The name is too long: {maximum} characters at most.</source>
        <translation>Le nom est trop long&#xa0;: {maximum} caractères au plus.</translation>
    </message>
    <message>
        <source>“{name}” is a name that systems keep for themselves: choose another.</source>
        <translation>«&#x202f;{name}&#x202f;» est un nom réservé par certains systèmes&#xa0;: choisissez-en un autre.</translation>
    </message>
    <message>
        <source>A name starts with a letter, a digit or an underscore, not with “{character}”.</source>
        <translation>Un nom commence par une lettre, un chiffre ou un tiret bas, pas par «&#x202f;{character}&#x202f;».</translation>
    </message>
    <message>
        <source>A name cannot end with a space or a dot.</source>
        <translation>Un nom ne peut pas finir par une espace ou un point.</translation>
    </message>
    <message>
        <source>“{character}” cannot be in a name: use letters, digits, spaces and . _ - + @.</source>
        <translation>«&#x202f;{character}&#x202f;» n’est pas admis dans un nom&#xa0;: lettres, chiffres, espaces et . _ - + @ seulement.</translation>
    </message>
    <message>
        <source>The name has an invisible character ({character}): type it again.</source>
        <translation>Le nom contient un caractère invisible ({character})&#xa0;: ressaisissez-le.</translation>
    </message>
    <message>
        <source>Give a path.</source>
        <translation>Indiquez un chemin.</translation>
    </message>
    <message>
        <source>“{path}” is relative: give the whole path.</source>
        <translation>«&#x202f;{path}&#x202f;» est relatif&#xa0;: indiquez le chemin complet.</translation>
    </message>
    <message>
        <source>“{path}” does not exist: check the path.</source>
        <translation>«&#x202f;{path}&#x202f;» n’existe pas&#xa0;: vérifiez le chemin.</translation>
    </message>
    <message>
        <source>“{path}” is not a folder: choose a folder.</source>
        <translation>«&#x202f;{path}&#x202f;» n’est pas un dossier&#xa0;: choisissez un dossier.</translation>
    </message>
    <message>
        <source>“{path}” is not a file: choose a file.</source>
        <translation>«&#x202f;{path}&#x202f;» n’est pas un fichier&#xa0;: choisissez un fichier.</translation>
    </message>
    <message>
        <source>The path has a character that environments cannot bear: choose another one.</source>
        <translation>Le chemin contient un caractère que les environnements ne supportent pas&#xa0;: choisissez-en un autre.</translation>
    </message>
    <message>
        <source>“{path}” is inside another environment: choose a folder outside it.</source>
        <translation>«&#x202f;{path}&#x202f;» est dans un autre environnement&#xa0;: choisissez un dossier en dehors.</translation>
    </message>
    <message>
        <source>The path is too long: choose a shorter one.</source>
        <translation>Le chemin est trop long&#xa0;: choisissez-en un plus court.</translation>
    </message>
    <message>
        <source>“{path}” is not a Python environment: choose the environment’s own folder.</source>
        <translation>«&#x202f;{path}&#x202f;» n’est pas un environnement Python&#xa0;: choisissez le dossier même de l’environnement.</translation>
    </message>
    <message>
        <source>“{path}” is a folder that holds an environment: choose the environment’s own folder.</source>
        <translation>«&#x202f;{path}&#x202f;» contient un environnement sans en être un&#xa0;: choisissez le dossier même de l’environnement.</translation>
    </message>
    <message>
        <source>“{name}” cannot be a name: choose another.</source>
        <translation>«&#x202f;{name}&#x202f;» ne convient pas comme nom&#xa0;: choisissez-en un autre.</translation>
    </message>
    <message>
        <source>“{path}” cannot be used: choose another.</source>
        <translation>«&#x202f;{path}&#x202f;» ne convient pas&#xa0;: choisissez un autre chemin.</translation>
    </message>
</context>
<context>
    <name>KeyValueGrid</name>
    <message>
        <source>Copy: {label}</source>
        <translation>Copier&#xa0;: {label}</translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>Python environment</source>
        <translation>Environnement Python</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>Conteneur</translation>
    </message>
    <message>
        <source>Virtual machine</source>
        <translation>Machine virtuelle</translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
</context>
<context>
    <name>ListTools</name>
    <message>
        <source>No groups</source>
        <translation>Sans groupes</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grouper</translation>
    </message>
    <message>
        <source>Group the list</source>
        <translation>Grouper la liste</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtres</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
</context>
<context>
    <name>LogView</name>
    <message>
        <source>What went wrong</source>
        <translation>Cause de l’échec</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>Enregistrer le journal</translation>
    </message>
    <message>
        <source>Copy the log</source>
        <translation>Copier le journal</translation>
    </message>
    <message>
        <source>Save the log…</source>
        <translation>Enregistrer le journal…</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Nothing was logged.</source>
        <translation>Le journal est vide.</translation>
    </message>
</context>
<context>
    <name>ManySelected</name>
    <message>
        <source>Close the details</source>
        <translation>Fermer les détails</translation>
    </message>
    <message numerus="yes">
        <source>%n environment(s) selected</source>
        <translation>
            <numerusform>%n environnement sélectionné</numerusform>
            <numerusform>%n environnements sélectionnés</numerusform>
        </translation>
    </message>
    <message>
        <source>{size} of their own</source>
        <translation>{size} en propre</translation>
    </message>
    <message numerus="yes">
        <source>%n not measured yet</source>
        <translation>
            <numerusform>%n pas encore mesuré</numerusform>
            <numerusform>%n pas encore mesurés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message>
        <source>Move “{name}”</source>
        <translation>Déplacer «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>Move environment</source>
        <translation>Déplacer l’environnement</translation>
    </message>
    <message>
        <source>New location</source>
        <translation>Nouvel emplacement</translation>
    </message>
    <message>
        <source>Its scripts, activation files and settings are rewritten for the new location. Projects and editors that point at the old one have to be told.</source>
        <translation>Ses scripts, ses fichiers d’activation et sa configuration sont réécrits pour le nouvel emplacement. Les projets et éditeurs qui pointent vers l’ancien sont à mettre à jour.</translation>
    </message>
</context>
<context>
    <name>Moving</name>
    <message>
        <source>That is its location already.</source>
        <translation>C’est déjà son emplacement.</translation>
    </message>
</context>
<context>
    <name>Naming</name>
    <message>
        <source>{name}-copy</source>
        <translation>{name}-copie</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Suivi</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Corbeille</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
</context>
<context>
    <name>NewVenvDialog</name>
    <message>
        <source>Looking for Pythons…</source>
        <translation>Recherche des Python…</translation>
    </message>
    <message>
        <source>No Python found</source>
        <translation>Aucun Python trouvé</translation>
    </message>
    <message>
        <source>New Python environment</source>
        <translation>Nouvel environnement Python</translation>
    </message>
    <message>
        <source>A folder with a Python and packages of its own.</source>
        <translation>Un dossier avec un Python et des paquets bien à lui.</translation>
    </message>
    <message>
        <source>Create environment</source>
        <translation>Créer l’environnement</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>Follows the name</source>
        <translation>Suit le nom</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>Partir de</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Rien</translation>
    </message>
    <message>
        <source>No packages; add them later</source>
        <translation>Sans paquets, à ajouter plus tard</translation>
    </message>
    <message>
        <source>A requirements file</source>
        <translation>Un fichier requirements</translation>
    </message>
    <message>
        <source>Installs what requirements.txt asks for</source>
        <translation>Installe ce que demande requirements.txt</translation>
    </message>
    <message>
        <source>With pip</source>
        <translation>Avec pip</translation>
    </message>
    <message>
        <source>So that “pip install” works inside it. uv does without.</source>
        <translation>Pour que «&#x202f;pip install&#x202f;» y fonctionne. uv s’en passe.</translation>
    </message>
    <message>
        <source>There is no Python on this computer</source>
        <translation>Aucun Python sur cet ordinateur</translation>
    </message>
    <message>
        <source>Install one from python.org, with your system’s packages, or with “uv python install”.</source>
        <translation>Installez-en un depuis python.org, avec les paquets du système ou par «&#x202f;uv python install&#x202f;».</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Chercher à nouveau</translation>
    </message>
</context>
<context>
    <name>OperationLine</name>
    <message>
        <source>Nothing is running</source>
        <translation>Rien en cours</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>cancelled, and undone</source>
        <translation>annulation, rien n’a changé</translation>
    </message>
    <message numerus="yes">
        <source>%n operations</source>
        <translation>
            <numerusform>%n opération</numerusform>
            <numerusform>%n opérations</numerusform>
        </translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>{own} on disk, {shared} shared</source>
        <translation>{own} sur le disque, {shared} partagés</translation>
    </message>
    <message>
        <source>{own} on disk</source>
        <translation>{own} sur le disque</translation>
    </message>
</context>
<context>
    <name>Operations</name>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Creating “{name}”</source>
        <translation>Création de «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>Cloning “{name}” to “{new_name}”</source>
        <translation>Clonage de «&#x202f;{name}&#x202f;» en «&#x202f;{new_name}&#x202f;»</translation>
    </message>
    <message>
        <source>Renaming “{name}” to “{new_name}”</source>
        <translation>Renommage de «&#x202f;{name}&#x202f;» en «&#x202f;{new_name}&#x202f;»</translation>
    </message>
    <message>
        <source>Moving “{name}”</source>
        <translation>Déplacement de «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>Starting “{name}”</source>
        <translation>Démarrage de «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>Stopping “{name}”</source>
        <translation>Arrêt de «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>Restarting “{name}”</source>
        <translation>Redémarrage de «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>Pausing “{name}”</source>
        <translation>Mise en pause de «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>Resuming “{name}”</source>
        <translation>Reprise de «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>Killing “{name}”</source>
        <translation>Arrêt forcé de «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>Moving “{name}” to the trash</source>
        <translation>Mise à la corbeille de «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>Restoring “{name}”</source>
        <translation>Restauration de «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>Deleting “{name}” for ever</source>
        <translation>Suppression définitive de «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>Created “{name}”</source>
        <translation>«&#x202f;{name}&#x202f;» créé</translation>
    </message>
    <message>
        <source>Cloned “{name}” to “{new_name}”</source>
        <translation>«&#x202f;{name}&#x202f;» cloné en «&#x202f;{new_name}&#x202f;»</translation>
    </message>
    <message>
        <source>Renamed “{name}” to “{new_name}”</source>
        <translation>«&#x202f;{name}&#x202f;» renommé en «&#x202f;{new_name}&#x202f;»</translation>
    </message>
    <message>
        <source>Moved “{name}”</source>
        <translation>«&#x202f;{name}&#x202f;» déplacé</translation>
    </message>
    <message>
        <source>Started “{name}”</source>
        <translation>«&#x202f;{name}&#x202f;» démarré</translation>
    </message>
    <message>
        <source>Stopped “{name}”</source>
        <translation>«&#x202f;{name}&#x202f;» arrêté</translation>
    </message>
    <message>
        <source>Restarted “{name}”</source>
        <translation>«&#x202f;{name}&#x202f;» redémarré</translation>
    </message>
    <message>
        <source>Paused “{name}”</source>
        <translation>«&#x202f;{name}&#x202f;» mis en pause</translation>
    </message>
    <message>
        <source>Resumed “{name}”</source>
        <translation>«&#x202f;{name}&#x202f;» repris</translation>
    </message>
    <message>
        <source>Killed “{name}”</source>
        <translation>Arrêt de «&#x202f;{name}&#x202f;» forcé</translation>
    </message>
    <message>
        <source>Moved “{name}” to the trash</source>
        <translation>«&#x202f;{name}&#x202f;» mis à la corbeille</translation>
    </message>
    <message>
        <source>Restored “{name}”</source>
        <translation>«&#x202f;{name}&#x202f;» restauré</translation>
    </message>
    <message>
        <source>Deleted “{name}” for ever</source>
        <translation>«&#x202f;{name}&#x202f;» supprimé définitivement</translation>
    </message>
</context>
<context>
    <name>OperationsBar</name>
    <message>
        <source>Running work</source>
        <translation>Opérations en cours</translation>
    </message>
    <message>
        <source>All operations and their logs</source>
        <translation>Toutes les opérations et leurs journaux</translation>
    </message>
</context>
<context>
    <name>OperationsPanel</name>
    <message>
        <source>The log is empty.</source>
        <translation>Le journal est vide.</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Opérations</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Its log is empty.</source>
        <translation>Le journal est vide.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Copy log</source>
        <translation>Copier le journal</translation>
    </message>
</context>
<context>
    <name>Origins</name>
    <message>
        <source>made from {detail}</source>
        <translation>créé depuis {detail}</translation>
    </message>
    <message>
        <source>clone of “{detail}”</source>
        <translation>clone de «&#x202f;{detail}&#x202f;»</translation>
    </message>
    <message>
        <source>made from the image {detail}</source>
        <translation>créé depuis l’image {detail}</translation>
    </message>
    <message>
        <source>made by {detail}</source>
        <translation>créé par {detail}</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>{title}: {figure}</source>
        <translation>{title}&#xa0;: {figure}</translation>
    </message>
    <message>
        <source>Every environment is in order.</source>
        <translation>Tous les environnements sont en ordre.</translation>
    </message>
    <message>
        <source>Looking around on this computer…</source>
        <translation>Exploration de cet ordinateur…</translation>
    </message>
    <message>
        <source>Welcome to Insula</source>
        <translation>Bienvenue dans Insula</translation>
    </message>
    <message>
        <source>An environment keeps a project’s Python and packages apart from all others, so that nothing breaks anything else.</source>
        <translation>Un environnement met à part le Python et les paquets d’un projet&#xa0;: rien ne peut casser autre chose.</translation>
    </message>
    <message>
        <source>New environment</source>
        <translation>Nouvel environnement</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Corbeille</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>À vérifier</translation>
    </message>
    <message>
        <source>Disk footprint</source>
        <translation>Empreinte disque</translation>
    </message>
    <message>
        <source>Recent operations</source>
        <translation>Opérations récentes</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Show all operations</source>
        <translation>Afficher toutes les opérations</translation>
    </message>
    <message>
        <source>Python environments</source>
        <translation>Environnements Python</translation>
    </message>
    <message>
        <source>Containers</source>
        <translation>Conteneurs</translation>
    </message>
    <message>
        <source>Virtual machines</source>
        <translation>Machines virtuelles</translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n en marche</numerusform>
            <numerusform>%n en marche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ready</source>
        <translation>
            <numerusform>%n prêt</numerusform>
            <numerusform>%n prêts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n broken</source>
        <translation>
            <numerusform>%n inutilisable</numerusform>
            <numerusform>%n inutilisables</numerusform>
        </translation>
    </message>
    <message>
        <source>first goes on {date}</source>
        <translation>premier départ le {date}</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>Mesure en cours…</translation>
    </message>
    <message>
        <source>{size} in all, shared files not counted</source>
        <translation>{size} en tout, sans les fichiers partagés</translation>
    </message>
    <message numerus="yes">
        <source>%n not measured yet</source>
        <translation>
            <numerusform>%n pas encore mesuré</numerusform>
            <numerusform>%n pas encore mesurés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Packages</name>
    <message>
        <source>Editable, from {path}</source>
        <translation>Modifiable, depuis {path}</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paquet</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n package(s)</source>
        <translation>
            <numerusform>{shown} sur %n paquet</numerusform>
            <numerusform>{shown} sur %n paquets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s)</source>
        <translation>
            <numerusform>%n paquet</numerusform>
            <numerusform>%n paquets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PackagesTab</name>
    <message>
        <source>Search packages</source>
        <translation>Rechercher un paquet</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Paquets</translation>
    </message>
    <message>
        <source>The packages cannot be read</source>
        <translation>Les paquets ne peuvent pas être lus</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Reading packages…</source>
        <translation>Lecture des paquets…</translation>
    </message>
    <message>
        <source>No package matches</source>
        <translation>Aucun paquet ne correspond</translation>
    </message>
    <message>
        <source>No package yet</source>
        <translation>Aucun paquet pour l’instant</translation>
    </message>
    <message>
        <source>What you install in this environment appears here.</source>
        <translation>Ce que vous installez dans cet environnement apparaît ici.</translation>
    </message>
</context>
<context>
    <name>PathField</name>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <source>Looking around…</source>
        <translation>Exploration…</translation>
    </message>
    <message>
        <source>What is found appears here at once.</source>
        <translation>Ce qui est trouvé apparaît ici aussitôt.</translation>
    </message>
    <message>
        <source>Insula could not start its work</source>
        <translation>Insula n’a pas pu démarrer</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <source>No name, path or fact has these words.</source>
        <translation>Ces mots ne figurent nulle part.</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Rien ici</translation>
    </message>
    <message>
        <source>All is well: this filter lets nothing through.</source>
        <translation>Tout va bien&#xa0;: ce filtre ne retient rien.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Something went wrong that nobody foresaw: Insula’s log says what.</source>
        <translation>Une erreur imprévue s’est produite&#xa0;: voyez le journal d’Insula.</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>Python is gone</source>
        <translation>Python disparu</translation>
    </message>
    <message>
        <source>moved by hand</source>
        <translation>déplacé à la main</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Endommagé</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Illisible</translation>
    </message>
    <message>
        <source>Not installed</source>
        <translation>Non installé</translation>
    </message>
    <message>
        <source>Not running</source>
        <translation>Non démarré</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>Accès refusé</translation>
    </message>
    <message>
        <source>Its Python, {python}, is gone. Install it again, or make the environment anew.</source>
        <translation>Son Python, {python}, a disparu. Réinstallez-le ou recréez l’environnement.</translation>
    </message>
    <message>
        <source>It was moved or copied by hand, so its scripts still point to {path}. Move it with Insula.</source>
        <translation>Il a été déplacé ou copié à la main&#xa0;: ses scripts pointent encore vers {path}. Déplacez-le avec Insula.</translation>
    </message>
    <message>
        <source>Something in it is missing or cannot be right ({detail}). Make it anew.</source>
        <translation>Quelque chose y manque ou est incorrect ({detail}). Recréez-le.</translation>
    </message>
    <message>
        <source>It cannot be read ({reason}). Check who owns it.</source>
        <translation>Il ne peut pas être lu ({reason}). Vérifiez à qui il appartient.</translation>
    </message>
    <message>
        <source>{engine} is not installed on this computer.</source>
        <translation>{engine} n’est pas installé sur cet ordinateur.</translation>
    </message>
    <message>
        <source>{engine} does not answer. Check that it runs; Insula’s log says more.</source>
        <translation>{engine} ne répond pas. Vérifiez qu’il fonctionne&#x202f;; le journal d’Insula en dit plus.</translation>
    </message>
    <message>
        <source>You are not allowed to use {engine}.</source>
        <translation>Vous n’avez pas le droit d’utiliser {engine}.</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>{figure}%</source>
        <translation>{figure}&#xa0;%</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Other work on it is not finished.</source>
        <translation>Une autre opération est en cours sur lui.</translation>
    </message>
    <message>
        <source>It has files that are not the environment’s ({files}): move them elsewhere first.</source>
        <translation>Il contient des fichiers étrangers à l’environnement ({files})&#xa0;: déplacez-les d’abord.</translation>
    </message>
    <message>
        <source>Insula itself runs from it.</source>
        <translation>Insula s’exécute depuis cet environnement.</translation>
    </message>
    <message>
        <source>Its engine does not answer.</source>
        <translation>Son moteur ne répond pas.</translation>
    </message>
    <message>
        <source>Not while it is broken: its problem tells what to do.</source>
        <translation>Il est inutilisable pour l’instant&#xa0;: son problème dit quoi faire.</translation>
    </message>
    <message>
        <source>You are not allowed to change it: check who owns it, and that its disk can be written.</source>
        <translation>Vous n’avez pas le droit de le modifier&#xa0;: vérifiez à qui il appartient et que son disque n’est pas en lecture seule.</translation>
    </message>
    <message>
        <source>This kind of environment cannot do that.</source>
        <translation>Cette technique ne le permet pas.</translation>
    </message>
    <message>
        <source>Its folder is gone, so nothing can be brought back.</source>
        <translation>Son dossier a disparu&#xa0;: rien à restaurer.</translation>
    </message>
    <message>
        <source>Others were made from it and need it.</source>
        <translation>D’autres en sont issus et en ont besoin.</translation>
    </message>
</context>
<context>
    <name>RenameDialog</name>
    <message>
        <source>Rename “{name}”</source>
        <translation>Renommer «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Shown in the list and in the prompt. The folder stays where it is: {place}</source>
        <translation>Affiché dans la liste et dans l’invite. Le dossier ne bouge pas&#xa0;: {place}</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Nouveau nom</translation>
    </message>
</context>
<context>
    <name>Renaming</name>
    <message>
        <source>That is its name already.</source>
        <translation>C’est déjà son nom.</translation>
    </message>
</context>
<context>
    <name>RequirementsSource</name>
    <message>
        <source>another package index</source>
        <translation>autre index de paquets</translation>
    </message>
    <message>
        <source>packages from another place</source>
        <translation>paquets d’une autre source</translation>
    </message>
    <message>
        <source>a package from an address</source>
        <translation>paquet pris à une adresse</translation>
    </message>
    <message>
        <source>a project linked, not copied</source>
        <translation>projet lié, non copié</translation>
    </message>
    <message>
        <source>a package from this computer</source>
        <translation>paquet de cet ordinateur</translation>
    </message>
    <message>
        <source>another requirements file</source>
        <translation>autre fichier requirements</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) to check before you go on</source>
        <translation>
            <numerusform>%n ligne à vérifier avant de continuer</numerusform>
            <numerusform>%n lignes à vérifier avant de continuer</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Lecture du fichier…</translation>
    </message>
    <message numerus="yes">
        <source>Asks for %n package(s), and for what they need.</source>
        <translation>
            <numerusform>Demande %n paquet et ses dépendances.</numerusform>
            <numerusform>Demande %n paquets et leurs dépendances.</numerusform>
        </translation>
    </message>
    <message>
        <source>Line {line}, {risk}: {text}</source>
        <translation>Ligne {line}, {risk}&#xa0;: {text}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more line(s)</source>
        <translation>
            <numerusform>et %n autre ligne</numerusform>
            <numerusform>et %n autres lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>Requirements file</source>
        <translation>Fichier requirements</translation>
    </message>
    <message>
        <source>I have read these lines and trust them</source>
        <translation>J’ai lu ces lignes et je leur fais confiance</translation>
    </message>
</context>
<context>
    <name>RestoreElsewhereDialog</name>
    <message>
        <source>Restore “{name}” elsewhere</source>
        <translation>Restaurer «&#x202f;{name}&#x202f;» ailleurs</translation>
    </message>
    <message>
        <source>It comes back with everything it had, at another location.</source>
        <translation>Il revient avec tout son contenu, à un autre emplacement.</translation>
    </message>
    <message>
        <source>New location</source>
        <translation>Nouvel emplacement</translation>
    </message>
    <message>
        <source>Its old location is taken</source>
        <translation>Son ancien emplacement est pris</translation>
    </message>
    <message>
        <source>Something else lies there now. Choose another location.</source>
        <translation>Autre chose s’y trouve à présent. Choisissez un autre emplacement.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>Effacer la recherche</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n&#xa0;jour</numerusform>
            <numerusform>%n&#xa0;jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Général</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Empty the trash after</source>
        <translation>Vider la corbeille après</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>Whatever has been in the trash for longer is deleted for ever. 0 keeps it.</source>
        <translation>Ce qui y est depuis plus longtemps est supprimé définitivement. 0 conserve tout.</translation>
    </message>
    <message>
        <source>Folders searched</source>
        <translation>Dossiers parcourus</translation>
    </message>
    <message>
        <source>Environments are looked for here and in the usual places of virtualenv, Poetry, Pipenv, Hatch and uv.</source>
        <translation>Les environnements sont cherchés ici et aux emplacements habituels de virtualenv, Poetry, Pipenv, Hatch et uv.</translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message>
        <source>getting ready</source>
        <translation>préparation</translation>
    </message>
    <message>
        <source>making it with {python}</source>
        <translation>création avec {python}</translation>
    </message>
    <message>
        <source>working out versions</source>
        <translation>résolution des versions</translation>
    </message>
    <message>
        <source>downloading packages</source>
        <translation>téléchargement des paquets</translation>
    </message>
    <message>
        <source>building packages</source>
        <translation>construction des paquets</translation>
    </message>
    <message>
        <source>installing packages</source>
        <translation>installation des paquets</translation>
    </message>
    <message>
        <source>copying files</source>
        <translation>copie des fichiers</translation>
    </message>
    <message>
        <source>checking the result</source>
        <translation>vérification du résultat</translation>
    </message>
    <message>
        <source>moving files</source>
        <translation>déplacement des fichiers</translation>
    </message>
    <message>
        <source>writing the name</source>
        <translation>écriture du nom</translation>
    </message>
    <message>
        <source>moving to the trash</source>
        <translation>mise de côté</translation>
    </message>
    <message>
        <source>bringing it back</source>
        <translation>restauration</translation>
    </message>
    <message>
        <source>deleting files</source>
        <translation>suppression des fichiers</translation>
    </message>
    <message>
        <source>finishing</source>
        <translation>finalisation</translation>
    </message>
    <message>
        <source>undoing</source>
        <translation>remise en état</translation>
    </message>
    <message>
        <source>working</source>
        <translation>en cours</translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>Insula begins anew. What was damaged is kept here:</source>
        <translation>Insula repart à neuf. Ce qui était endommagé est conservé ici&#xa0;:</translation>
    </message>
    <message numerus="yes">
        <source>%n damaged file(s) set aside</source>
        <translation>
            <numerusform>%n fichier endommagé mis de côté</numerusform>
            <numerusform>%n fichiers endommagés mis de côté</numerusform>
        </translation>
    </message>
    <message>
        <source>{operation}: {reason}</source>
        <translation>{operation}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Interrupted work that cannot be put in order yet</source>
        <translation>Travail interrompu, pas encore remis en ordre</translation>
    </message>
    <message>
        <source>Interrupted work was put in order</source>
        <translation>Le travail interrompu a été remis en ordre</translation>
    </message>
    <message>
        <source>{operation}: finished.</source>
        <translation>{operation}&#xa0;: c’est terminé.</translation>
    </message>
    <message>
        <source>{operation}: undone.</source>
        <translation>{operation}&#xa0;: c’est annulé.</translation>
    </message>
</context>
<context>
    <name>StartNotice</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En marche</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Inutilisable</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>Interpreter</source>
        <translation>Interpréteur</translation>
    </message>
    <message>
        <source>Base Python</source>
        <translation>Python de base</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disque</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Paquets</translation>
    </message>
    <message>
        <source>pip</source>
        <translation>pip</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Créé avec</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Création</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Activate with</source>
        <translation>Activer avec</translation>
    </message>
    <message>
        <source>{size} own</source>
        <translation>{size}</translation>
    </message>
    <message>
        <source>{size} shared</source>
        <translation>{size} partagés</translation>
    </message>
    <message>
        <source>installed</source>
        <translation>installé</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>non installé</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>Folded: Enter unfolds it</source>
        <translation>Replié&#xa0;: Entrée le déplie</translation>
    </message>
    <message>
        <source>Unfolded: Enter folds it</source>
        <translation>Déplié&#xa0;: Entrée le replie</translation>
    </message>
    <message>
        <source>{title}: {value}</source>
        <translation>{title}&#xa0;: {value}</translation>
    </message>
    <message>
        <source>As last seen; not confirmed yet.</source>
        <translation>Dernier état connu, pas encore confirmé.</translation>
    </message>
</context>
<context>
    <name>TableColumns</name>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
</context>
<context>
    <name>Trash</name>
    <message numerus="yes">
        <source>%n environment(s)</source>
        <translation>
            <numerusform>%n environnement</numerusform>
            <numerusform>%n environnements</numerusform>
        </translation>
    </message>
    <message>
        <source>What is here stays until you delete it.</source>
        <translation>Ce qui est ici reste jusqu’à ce que vous le supprimiez.</translation>
    </message>
    <message numerus="yes">
        <source>What is here is deleted for ever after %n day(s).</source>
        <translation>
            <numerusform>Ce qui est ici est supprimé définitivement au bout de %n&#xa0;jour.</numerusform>
            <numerusform>Ce qui est ici est supprimé définitivement au bout de %n&#xa0;jours.</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Conservé</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n&#xa0;jour</numerusform>
            <numerusform>%n&#xa0;jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Technique</translation>
    </message>
    <message>
        <source>Original location</source>
        <translation>Provenance</translation>
    </message>
    <message>
        <source>Moved here</source>
        <translation>Supprimé</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Reste</translation>
    </message>
</context>
<context>
    <name>TrashPage</name>
    <message>
        <source>Trash</source>
        <translation>Corbeille</translation>
    </message>
    <message>
        <source>Select only one environment.</source>
        <translation>Sélectionnez un seul environnement.</translation>
    </message>
    <message>
        <source>Empty trash…</source>
        <translation>Vider la corbeille…</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Restore elsewhere…</source>
        <translation>Restaurer ailleurs…</translation>
    </message>
    <message>
        <source>Delete for ever…</source>
        <translation>Supprimer définitivement…</translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation>La corbeille est vide</translation>
    </message>
    <message>
        <source>What you delete waits here, whole, until you restore it or its time is over.</source>
        <translation>Ce que vous supprimez attend ici, intact, jusqu’à sa restauration ou la fin de son délai.</translation>
    </message>
    <message>
        <source>Select an environment first.</source>
        <translation>Sélectionnez d’abord un environnement.</translation>
    </message>
    <message>
        <source>Not possible now.</source>
        <translation>Impossible pour l’instant.</translation>
    </message>
</context>
<context>
    <name>UnexpectedNotice</name>
    <message>
        <source>Something went wrong that nobody foresaw</source>
        <translation>Une erreur imprévue s’est produite</translation>
    </message>
    <message>
        <source>Insula goes on; its log has the details. Please report them.</source>
        <translation>Insula continue&#x202f;; les détails sont dans son journal. Merci de les signaler.</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copier les détails</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>VenvPage</name>
    <message>
        <source>Python environments</source>
        <translation>Environnements Python</translation>
    </message>
    <message>
        <source>New environment</source>
        <translation>Nouvel environnement</translation>
    </message>
    <message>
        <source>Name, path, Python…</source>
        <translation>Nom, chemin, Python…</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n sélectionné</numerusform>
            <numerusform>%n sélectionnés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n environment(s)</source>
        <translation>
            <numerusform>%n environnement</numerusform>
            <numerusform>%n environnements</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>À vérifier</translation>
    </message>
    <message>
        <source>By Python</source>
        <translation>Par Python</translation>
    </message>
    <message>
        <source>By folder</source>
        <translation>Par dossier</translation>
    </message>
    <message>
        <source>By state</source>
        <translation>Par état</translation>
    </message>
    <message>
        <source>Folders…</source>
        <translation>Dossiers…</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Paquets</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>No Python environment yet</source>
        <translation>Aucun environnement Python pour l’instant</translation>
    </message>
    <message>
        <source>An environment gives a project its own Python and packages, apart from all others.</source>
        <translation>Un environnement donne à un projet son Python et ses paquets, à part de tous les autres.</translation>
    </message>
    <message>
        <source>Environments cannot be looked for</source>
        <translation>Impossible de chercher les environnements</translation>
    </message>
    <message>
        <source>The folders to look in cannot be read. Choose others.</source>
        <translation>Les dossiers à parcourir ne peuvent pas être lus. Choisissez-en d’autres.</translation>
    </message>
    <message numerus="yes">
        <source>%n Python(s) on this computer</source>
        <translation>
            <numerusform>%n Python sur cet ordinateur</numerusform>
            <numerusform>%n Python sur cet ordinateur</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Own size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Création</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>Terminal</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Clone…</source>
        <translation>Cloner…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>Déplacer…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Not measured yet</source>
        <translation>Pas encore mesuré</translation>
    </message>
    <message>
        <source>{size} more shared with others</source>
        <translation>et {size} partagés avec d’autres</translation>
    </message>
    <message>
        <source>Python unknown</source>
        <translation>Python inconnu</translation>
    </message>
</context>
<context>
    <name>VenvSummaryTab</name>
    <message>
        <source>Terminal</source>
        <translation>Terminal</translation>
    </message>
    <message>
        <source>Open a terminal in which it is active</source>
        <translation>Ouvrir un terminal où il est activé</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
</context>
<context>
    <name>Verbs</name>
    <message>
        <source>Create</source>
        <translation>Créer</translation>
    </message>
    <message>
        <source>Clone</source>
        <translation>Cloner</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Déplacer</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Démarrer</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Redémarrer</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Mettre en pause</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Kill</source>
        <translation>Forcer l’arrêt</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>Mettre à la corbeille</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Delete for ever</source>
        <translation>Supprimer définitivement</translation>
    </message>
</context>
</TS>
